import { memoByKey } from "../../memo.ts";
import { baseOf } from "../language.ts";

/** In every language: short forms that are better known than their full names, and file formats. */
const EVERYWHERE =
  "AI AIDS BBC BMI BMW CD CEO CFO CIA CNN COVID CPU CSS CSV CV DIY DJ DNA DNS DVD EU FAQ FBI FIFA FM GB GDP GIF GMT GPS GPT GPU HD HDMI HIV HTML HTTP HTTPS ID IMAX IP IQ ISBN ISO IT IVF JPEG JPG JSON KGB LCD LED LGBT LGBTI LGBTQ LOL LSD MBA MMS MRI NASA NATO NGO OECD OK OPEC OS PC PDF PHP PIN PNG QR RAM README RNA ROM RSS RSVP SARS SIM SMS SOS SQL SSD SUV SVG TB TV UEFA UFO UN UNESCO UNICEF URL US USA USB USD UTC VIP VPN WLAN WTO WWW XLS XLSX XML YAML";

/** By language, what its readers know besides. */
const BY_LANGUAGE: Readonly<Record<string, string>> = {
  en: "AD ADHD AM BA BC DC ER FAQS GCSE GMO GP HR ICU IOU IRA LA LLC LLP MA MC MD MP MPS MSC NBA NFL NHL NHS NYC OBE PA PE PHD PLC PM PR PS RAF RIP TBC TBD UAE UK UNHCR VAT VE VR WHO WW WWF XL YMCA",
  de: "AG ADAC AKW ARD BGB BH BKA BND BRD BUND CDU CSU DAX DDR DFB DGB DIN DLRG DPA DG DRK DSGVO DVU DWD EDV EG EKD EM EUGH EZB FAZ FC FCKW FDP FH GBR GEMA GEZ GG GMBH HIV HTW IBAN ICE IG IHK KFZ KI KITA KW KZ LKW MDR MRT MWST NDR NGO NPD NRW NS NSDAP OG ÖBB ÖPNV ÖRF ORF PKW PR PS RAF RBB RKI RTL RWTH SBB SED SPD SPÖ ÖVP FPÖ SS STASI SVP SWR SZ TH THW TU TÜV UG UKW UNO USV UV VHS VW WDR WG WM ZDF",
  fr: "ADN AFP ARN BAC BCE BD BTP CAC CAF CDD CDI CE CGT CM CNRS CP CRS DOM EDF ENA FMI FN HLM IA INSEE IRM IVG JO LR MJC OGM OMS ONG ONU OTAN OVNI PDG PIB PME PMU PS PSG PV QI RATP RDV RER RGPD RH RN RSA RTT SA SAMU SARL SDF SIDA SMIC SNCF TER TGV TNT TVA UE VF VIH VO VTT WC",
  es: "ADN AVE BCE BOE CCOO CSIC DNI EE ERE ESO FMI IA INE IRPF ITV IVA JJ MIR NIF OCDE OMS ONCE ONG ONU OTAN OVNI PIB PIN PP PSOE PYME PYMES RAE RTVE SIDA SOS UE UGT UU VIH",
  it: "ADN BCE FMI FS IA ISTAT IVA ONG ONU PD PIL RAI SIDA SPA UE",
  pt: "BCE CPF FMI IA IVA MPB OMS ONG ONU OTAN PIB PT SIDA SUS UE",
  nl: "ANP ANWB AVRO BNN BTW BV CAO CBS CDA ECB HBO KLM KNMI MBO MKB NOS NPO NS NV OV PVDA PVV RIVM VS VVD WAO WW",
  ja: "GDP IC JA JAL JR NHK NPO NTT OB OL SNS",
  zh: "APEC APP CCTV GDP KTV NBA PM",
};

const knownIn = memoByKey((base) => new Set(`${EVERYWHERE} ${BY_LANGUAGE[base] ?? ""}`.split(" ")));

/** Whether readers of a language know these initials without their full name. */
export function isWellKnown(short: string, language: string): boolean {
  return knownIn(baseOf(language)).has(short);
}

/** Words that writers put in capitals to stress them. */
const STRESSED =
  "ALL AND ANY BUT CAN DO EVER EVERY FOR FREE FROM GO HOW IF IN IS JUST LIKE LOVE MORE MUST MY NEVER NEW NO NOT NOTE NOW OF ON ONE ONLY OR OUR OUT REALLY RIGHT SEE THAT THE THIS TO TWO VERY WHAT WHEN WHERE WHY WITH YES YOU YOUR ALLE AUCH DAS DER DIE EIN EINE IMMER JA JEDE KEIN KEINE MEHR MIT NEIN NEU NICHT NIE NUR OHNE SEHR UND WIR AVEC ET LE LES MAIS NON OUI PAS PLUS TOUS TOUT TRÈS CON LOS LAS MUY PERO SIN TODO TODOS Y".split(
    " ",
  );
const STRESS: ReadonlySet<string> = new Set(STRESSED);

/** Whether letters in capitals are a word that is stressed: one that `words`, in small letters, has too. */
export function isStressed(short: string, words: ReadonlySet<string>): boolean {
  return STRESS.has(short) || words.has(short.toLowerCase());
}

/** Syllables of a vowel or two. */
const SPOKEN = /^[^AEIOUY]{0,2}(?:[AEIOUYÄÖÜ]{1,2}[^AEIOUY]{1,2})+[AEIOUY]{0,2}$/;
const SHORTEST_NAME = 5;

/** Of five letters and more that can be spoken, more are names, as WIRED and OASIS, than short forms. */
export function isNameLike(short: string): boolean {
  return short.length >= SHORTEST_NAME && SPOKEN.test(short);
}

/** Units follow a number. */
const UNITS: ReadonlySet<string> = new Set(
  "AM PM BC AD BCE CE KB MB GB TB PB EB MHZ GHZ KW MW GW TW KWH MWH GWH TWH KV MV VA AH BTU MPH KMH KM CM MM NM FT LB LBS OZ ML CL HL PS HP EUR USD GBP CHF JPY CNY SEK NOK DKK PLN CZK RUB INR BRL CAD AUD NZD".split(
    " ",
  ),
);

export function isUnitAt(short: string, before: string): boolean {
  return UNITS.has(short.toUpperCase()) && /\d[\s\u00a0\u202f]?$/.test(before);
}

/** https://en.wikipedia.org/wiki/Roman_numerals: three letters with C, D or M are more often initials. */
const ROMAN = /^(?=.)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

export function isRoman(short: string): boolean {
  return ROMAN.test(short) && (/^[IVXL]+$/.test(short) || short.length > 3);
}
