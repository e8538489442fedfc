import type { StarterTexts } from "./types.ts";

export const german: StarterTexts = {
  questions: {
    language: "In welcher Sprache erscheint Ihre Zeitung? (ein Kürzel wie de, en-GB oder ar)",
    title: "Wie heißt sie?",
    url: "Unter welcher Adresse ist sie im Netz zu finden?",
    timeZone: "In welcher Zeitzone gelten ihre Daten?",
    sections: "Welche Ressorts hat sie? (durch Kommas getrennt)",
    author: "Wer schreibt den ersten Artikel?",
    email: "An welche E-Mail-Adresse schreiben Leser? (leer lassen, wenn es keine gibt)",
    host: "Wo soll sie veröffentlicht werden? (Nummer oder Name)",
  },
  noHost: "Anderswo oder noch nirgends",
  sections: [
    { id: "politik", title: "Politik" },
    { id: "wirtschaft", title: "Wirtschaft" },
    { id: "kultur", title: "Kultur" },
    { id: "lokales", title: "Lokales" },
  ],
  desk: "Redaktion",
  report: {
    wrote: "Angelegt",
    left: "Unverändert gelassen",
    nothing: "Es fehlt nichts: Nichts wurde angelegt.",
    host: "Damit auch die Dateien für den Host entstehen, ergänzen Sie {file} um diese Zeile:",
    next: "So sehen Sie Ihre Zeitung:",
  },
  newArticle: {
    language: "In welcher Sprache ist der Artikel?",
    title: "Wie lautet die Überschrift?",
    description: "Wie lautet der Vorspann? (ein oder zwei Sätze unter der Überschrift)",
    section: "In welches Ressort gehört er? (Nummer oder Name)",
    author: "Wer hat ihn geschrieben? (Nummer oder Name)",
    type: "Welche Art von Artikel ist es? (Nummer oder Name)",
    next: "Schreiben Sie den Text unter die zweite Zeile aus Strichen. So sehen Sie ihn beim Schreiben:",
    publish: "Zum Veröffentlichen löschen Sie die Zeile „draft: true“.",
  },
  settingsIntro:
    "Die Einstellungen Ihrer Publikation. Eine Zeile, die mit # beginnt, ist ausgeschaltet: Löschen Sie das # vor einer Einstellung, um sie einzuschalten.",
  groups: {
    "The publication": "Die Publikation",
    "Sections and editions": "Ressorts und Ausgaben",
    Navigation: "Navigation",
    Looks: "Aussehen",
    Readers: "Leserinnen und Leser",
    Trust: "Vertrauen",
    "Reading and lists": "Lesen und Listen",
    Sources: "Quellen",
    "Feeds and machines": "Feeds und Maschinen",
    Publishing: "Veröffentlichung",
    Statistics: "Statistik",
    Desk: "Redaktion im Browser",
    Rules: "Regeln",
  },
  settings: {
    title: "Der Name der Publikation.",
    tagline: "Eine Zeile unter dem Namen.",
    description: "Ein oder zwei Sätze über die Publikation, für Suchmaschinen und Feeds.",
    logo: "Ein Bild aus `media/`, das anstelle des Namens erscheint.",
    icon: "Ein quadratisches Bild für Browser-Tabs und Startbildschirme. Ohne Angabe: das Logo, wenn es quadratisch ist.",
    fonts: "Eigene Schriften: WOFF2-Dateien im Ordner `fonts/`.",
    url: "Die Adresse der Website, ohne Seite.",
    language: "Die Sprache der Publikation und ihrer Oberfläche, als Sprachkürzel (BCP 47).",
    timeZone: "Die Zeitzone von Zeiten ohne Angabe, mit ihrem IANA-Namen.",
    sections: "Die Ressorts, in der Reihenfolge der Navigation.",
    editions:
      "Die Publikation in anderen Sprachen: jede mit eigener Titelseite, eigenen Ressorts, Listen und Feeds.",
    navigation:
      "Die Links im Seitenkopf und in der Fußzeile: Ressorts, eigene Seiten, andere Websites und ein Aufruf, etwa zum Spenden.",
    prompt:
      "Die Frage unter Artikeln, wenn weder Artikel noch Ressort eine eigene haben; `{title}`, `{subject}` und `{section}` stehen für die des Artikels.",
    comments: "Wie Leser auf Artikel antworten.",
    newsletter: "Ein Formular, mit dem man den Newsletter bestellt.",
    embeds:
      "Weitere Websites, deren Videos, Beiträge oder Grafiken man in Texten öffnen kann: Server von PeerTube und Mastodon und eigene.",
    policies:
      "Seiten über die Arbeit der Redaktion, auf die die Fußzeile und Suchmaschinen verweisen.",
    social: "Die Konten der Publikation in sozialen Netzen, für die Fußzeile.",
    editor: "Die E-Mail-Adresse für Leserbriefe; ohne sie lassen sich Artikel nur teilen.",
    security:
      "Wohin man Sicherheitslücken meldet; wird als `/.well-known/security.txt` veröffentlicht.",
    articleUrl:
      "Das Muster der Artikeladressen: `{slug}` und wahlweise `{yyyy}`, `{mm}`, `{dd}` und `{section}`.",
    perPage: "Wie viele Artikel eine Seite einer Liste zeigt.",
    search: "Ob die Website eine Suche hat.",
    maths: "Ob `$`-Zeichen in Texten Formeln in TeX einschließen, wie in `$E = mc^2$`.",
    highlightCode:
      "Ob Schlüsselwörter, Zeichenketten und Kommentare von Code in Texten farbig sind.",
    lite: "Ob Titelseite und Artikel auch als reiner Text unter `/lite/` erscheinen.",
    citationStyle:
      "Ein wissenschaftlicher Zitierstil, mit Namen oder als `.csl`-Datei im Ordner content; ohne ihn gilt der Nachrichtenstil.",
    sourcePages:
      "Welche Quellen eine eigene Seite haben: `all` für alle, `shared` für die, die mehrere Artikel zitieren.",
    citationFiles: "Ob Artikel ihre Quellen als Dateien für Literaturverwaltungen anbieten.",
    feeds:
      "Die Formate der Feeds; mit `all` haben auch Themen und Autoren alle Formate mit vollem Text.",
    feedAliases: "Frühere Adressen von Feeds, jede mit der Seite oder dem Feed von heute.",
    markdownFiles: "Ob jeder Artikel auch als Markdown erscheint, als `index.md` daneben.",
    podcast:
      "Macht jeden RSS-Feed mit Aufnahmen (`audio`) zu einem Podcast, den Verzeichnisse annehmen: Kategorie, Titelbild und Kontakt.",
    cards:
      "Vorschaubilder für soziale Netze, für Artikel ohne Bild: `true` für alle, `false` für keine, oder eine Zahl der neuesten.",
    desk: "Die Redaktion im Browser unter `/admin/`: wo Änderungen gespeichert werden. Ohne diese Angabe hat nur `dateline serve` eine, für den Ordner auf dem eigenen Rechner; `false` schaltet auch sie ab.",
    host: "Wo die Website veröffentlicht wird: Der Build schreibt die Dateien dieses Anbieters für Header und Weiterleitungen und kennt seine Grenzen.",
    redirects:
      "Frühere Adressen von Seiten, die keine Artikel sind, jede mit der Seite oder Webadresse, die sie ersetzt.",
    gone: "Frühere Adressen von Inhalten, die endgültig zurückgezogen sind. Wer es kann, antwortet mit 410, sonst mit 404.",
    analytics: "Dienste, die Besuche zählen; Vorschau und Entwürfe zählen nicht.",
    rules: "Als was Probleme einer Regel gelten: `error`, `warning` oder `off`.",
    houseStyle:
      "Grenzen und Wörterbücher des Hausstils, für die Sprachregeln, die `rules` einschaltet, etwa `style/headline`.",
  },
};
