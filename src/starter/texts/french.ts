import type { StarterTexts } from "./types.ts";

export const french: StarterTexts = {
  questions: {
    language: "Dans quelle langue paraît votre journal ? (un code comme fr, en-GB ou ar)",
    title: "Comment s’appelle-t-il ?",
    url: "Quelle sera son adresse sur le web ?",
    timeZone: "Dans quel fuseau horaire sont ses dates ?",
    sections: "Quelles sont ses rubriques ? (séparées par des virgules)",
    author: "Qui signe le premier article ?",
    email:
      "À quelle adresse électronique les lecteurs écrivent-ils ? (laissez vide s’il n’y en a pas)",
    host: "Où sera-t-il publié ? (un numéro ou un nom)",
  },
  noHost: "Ailleurs, ou pas encore",
  sections: [
    { id: "monde", title: "Monde" },
    { id: "politique", title: "Politique" },
    { id: "economie", title: "Économie" },
    { id: "culture", title: "Culture" },
  ],
  desk: "La rédaction",
  report: {
    wrote: "Fichiers créés",
    left: "Laissés tels quels",
    nothing: "Rien ne manque : rien n’a été créé.",
    host: "Pour que les fichiers de l’hébergeur soient créés, ajoutez cette ligne à {file} :",
    next: "Pour voir votre journal :",
  },
  newArticle: {
    language: "En quelle langue est-il ?",
    title: "Quel est le titre ?",
    description: "Quel est le chapô ? (une ou deux phrases sous le titre)",
    section: "Dans quelle rubrique paraît-il ? (un numéro ou un nom)",
    author: "Qui le signe ? (un numéro ou un nom)",
    type: "De quel genre d’article s’agit-il ? (un numéro ou un nom)",
    next: "Écrivez le texte sous la seconde ligne de tirets. Pour le voir pendant que vous écrivez :",
    publish: "Pour le publier, supprimez la ligne « draft: true ».",
  },
  settingsIntro:
    "Les réglages de votre publication. Une ligne qui commence par # est désactivée : supprimez le # devant un réglage pour l’activer.",
  groups: {
    "The publication": "La publication",
    "Sections and editions": "Rubriques et éditions",
    Navigation: "Navigation",
    Looks: "Apparence",
    Readers: "Lecteurs",
    Trust: "Confiance",
    "Reading and lists": "Lecture et listes",
    Sources: "Sources",
    "Feeds and machines": "Flux et machines",
    Publishing: "Mise en ligne",
    Statistics: "Statistiques",
    Desk: "Rédaction dans le navigateur",
    Rules: "Règles",
  },
  settings: {
    title: "Le nom de la publication.",
    tagline: "Une ligne sous le nom.",
    description:
      "Une ou deux phrases sur la publication, pour les moteurs de recherche et les flux.",
    logo: "Une image de `media/` affichée à la place du nom.",
    icon: "Une image carrée pour les onglets et les écrans d’accueil. Par défaut : le logo, s’il est carré.",
    fonts: "Vos propres polices : des fichiers WOFF2 dans `fonts/`.",
    url: "L’adresse du site, sans page.",
    language: "La langue de la publication et de son interface, sous forme de code BCP 47.",
    timeZone: "Le fuseau horaire des dates qui n’en précisent pas, par son nom IANA.",
    sections: "Les rubriques, dans l’ordre de la navigation.",
    editions:
      "La publication en d’autres langues : chacune a sa une, ses rubriques, ses listes et ses flux.",
    navigation:
      "Les liens de l’en-tête et du pied de page : rubriques, pages, autres sites, et un appel, par exemple aux dons.",
    prompt:
      "La question posée sous les articles, sauf si l’article ou sa rubrique a la sienne ; `{title}`, `{subject}` et `{section}` sont ceux de l’article.",
    comments: "Comment les lecteurs réagissent aux articles.",
    newsletter: "Un formulaire d’abonnement à la lettre d’information.",
    embeds:
      "D’autres sites dont on peut ouvrir les vidéos, publications ou graphiques dans un texte : serveurs PeerTube et Mastodon, et les vôtres.",
    policies:
      "Les pages sur le travail de la rédaction, que citent le pied de page et les moteurs de recherche.",
    social: "Les comptes de la publication sur les réseaux sociaux, pour le pied de page.",
    editor:
      "L’adresse du courrier des lecteurs ; sans elle, on peut seulement partager les articles.",
    security: "Où signaler un problème de sécurité ; publié dans `/.well-known/security.txt`.",
    articleUrl:
      "Le modèle des adresses d’articles : `{slug}`, et au choix `{yyyy}`, `{mm}`, `{dd}` et `{section}`.",
    perPage: "Le nombre d’articles par page de liste.",
    search: "Si le site a une page de recherche.",
    maths: "Si les signes `$` des textes encadrent des formules en TeX, comme `$E = mc^2$`.",
    highlightCode: "Si les mots-clés, chaînes et commentaires du code des textes sont en couleur.",
    lite: "Si la une et les articles paraissent aussi en texte seul, sous `/lite/`.",
    citationStyle:
      "Un style bibliographique, par son nom ou dans un fichier `.csl` du dossier content ; sans lui, les sources suivent le style de la presse.",
    sourcePages:
      "Les sources qui ont leur page : toutes (`all`), ou celles que citent plusieurs articles (`shared`).",
    citationFiles:
      "Si les articles offrent leurs sources en fichiers pour logiciels de bibliographie.",
    feeds:
      "Les formats des flux ; avec `all`, sujets et auteurs ont aussi tous les formats, en texte intégral.",
    feedAliases: "D’anciennes adresses de flux, avec la page ou le flux qui les remplace.",
    markdownFiles: "Si chaque article paraît aussi en Markdown, dans un `index.md` à côté.",
    podcast:
      "Fait de chaque flux RSS avec des enregistrements (`audio`) un podcast que les annuaires acceptent : catégorie, pochette et contact.",
    cards:
      "Les vignettes pour les réseaux sociaux des articles sans image : `true` pour tous, `false` pour aucun, ou le nombre des plus récents.",
    desk: "La rédaction dans le navigateur, à `/admin/` : où les modifications sont enregistrées. Sans elle, seul `dateline serve` en a une, pour le dossier de votre machine ; `false` la désactive aussi.",
    host: "L’hébergeur du site : la construction écrit ses fichiers d’en-têtes et de redirections, et connaît ses limites.",
    redirects:
      "D’anciennes adresses de pages autres que des articles, avec la page ou l’adresse web qui les remplace.",
    gone: "D’anciennes adresses de contenus retirés pour de bon. L’hébergeur répond 410 s’il le peut, sinon 404.",
    analytics: "Les services qui comptent les visites ; aperçus et brouillons ne comptent pas.",
    rules: "Ce que valent les problèmes d’une règle : `error`, `warning` ou `off`.",
    houseStyle:
      "Les limites et les dictionnaires de la charte, pour les règles de langue que `rules` active, comme `style/headline`.",
  },
};
