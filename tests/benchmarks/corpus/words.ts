/** Words that the made-up articles are written with. A list is never empty, which its type says. */
type Words = readonly [string, ...string[]];

/** A list as it is read: commas between, over as many lines as it takes. */
function words(text: string): Words {
  const [first = "", ...rest] = text.trim().split(/,\s+/);
  return [first, ...rest];
}

export const WORDS = {
  adjective: words(`
    annual, broad, careful, central, coastal, common, costly, early, familiar, final, formal,
    former, general, gradual, independent, joint, large, late, local, long, minor, modest,
    municipal, narrow, national, new, northern, old, ordinary, partial, plain, private, proposed,
    provisional, public, quiet, recent, regional, revised, rural, second, serious, short, slow,
    small, southern, steady, sudden, technical, temporary, uneven, urban, voluntary, western,
    wide
  `),
  noun: words(`
    agreement, archive, audit, authority, bridge, budget, campaign, canal, charter, clinic,
    committee, contract, council, court, dam, deposit, district, election, engineer, estimate,
    exchange, factory, ferry, fishery, fleet, forecast, forest, fund, harbour, harvest, hearing,
    hospital, index, inquiry, inspector, laboratory, ledger, library, licence, market, measure,
    ministry, model, museum, network, office, panel, permit, pipeline, plan, port, programme,
    proposal, railway, record, register, regulator, report, reservoir, review, river, route,
    rule, school, service, station, statute, study, subsidy, survey, tariff, team, terminal,
    timetable, treaty, tribunal, valley, vessel, village, vote, warehouse, workshop
  `),
  plural: words(`
    builders, buyers, carriers, clerks, councillors, drivers, economists, families, farmers,
    fishers, historians, judges, landlords, lawyers, librarians, ministers, neighbours, nurses,
    officials, operators, patients, pilots, planners, producers, readers, researchers, residents,
    sailors, statisticians, students, surveyors, teachers, tenants, traders, travellers, voters,
    witnesses, workers
  `),
  past: words(`
    accepted, amended, announced, approved, challenged, checked, closed, compared, confirmed,
    corrected, defended, delayed, described, examined, extended, financed, followed, halted,
    inspected, joined, measured, moved, opened, opposed, ordered, planned, praised, published,
    questioned, rebuilt, recorded, reduced, refused, rejected, repaired, replaced, restored,
    reviewed, revised, signed, studied, supported, surveyed, tested, welcomed, widened
  `),
  said: words(`
    said, wrote, explained, argued, noted, warned, added, recalled
  `),
  place: words(`
    Aldermoor, Bexwick, Carrow Bay, Dunmarsh, Eastholm, Farrowdale, Glenwick, Harrowgate,
    Ilmouth, Kestrel Point, Lowmere, Marrowby, Northwold, Oakhaven, Penmarsh, Quarrydown,
    Ravensea, Saltmarsh, Thornby, Ulverholm, Vantry, Westerleigh, Yarrowmouth
  `),
  time: words(`
    in the spring, last autumn, a year earlier, in the same week, after two hearings,
    before the vote, during the winter, on a Tuesday, within a month, at the end of the quarter,
    for the third time, over the summer, at short notice, in the first half of the year
  `),
  link: words(`
    However, Meanwhile, In practice, Even so, By contrast, In the end, For now, Elsewhere
  `),
  given: words(`
    Ada, Bruno, Clara, Daniel, Edith, Felix, Greta, Hanna, Ivo, Jana, Karl, Lena, Marta, Nils,
    Olga, Paul, Rosa, Simon, Tomas, Vera
  `),
  family: words(`
    Almond, Birch, Carver, Dorn, Ferrier, Gale, Hollis, Ingram, Jansen, Keller, Lark, Marsh,
    North, Osborn, Pell, Quill, Rowan, Stern, Thorne, Vance
  `),
} satisfies Record<string, Words>;

/** The five sections; each id is its title in lower case. */
export const SECTIONS = words("World, Economy, Science, Law, Culture");

/** The fifty tags, in a form that suits URLs as well. */
export const TAGS = words(`
  agriculture, archives, aviation, banking, borders, bridges, cities, climate, coasts, copyright,
  courts, data, drought, education, elections, energy, fisheries, floods, forests, health,
  heritage, history, housing, inflation, internet, labour, languages, libraries,
  local-government, measurement, medicine, migration, mining, museums, oceans, parks, pensions,
  ports, prices, railways, rivers, schools, shipping, space, standards, statistics, taxes, trade,
  treaties, water
`);
