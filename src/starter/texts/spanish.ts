import type { StarterTexts } from "./types.ts";

export const spanish: StarterTexts = {
  questions: {
    language: "¿En qué idioma se publica su periódico? (un código como es, en-GB o ar)",
    title: "¿Cómo se llama?",
    url: "¿Cuál será su dirección en la web?",
    timeZone: "¿En qué zona horaria están sus fechas?",
    sections: "¿Qué secciones tiene? (separadas por comas)",
    author: "¿Quién firma el primer artículo?",
    email: "¿A qué correo electrónico escriben los lectores? (déjelo vacío si no hay ninguno)",
    host: "¿Dónde se publicará? (un número o un nombre)",
  },
  noHost: "En otro sitio, o todavía en ninguno",
  sections: [
    { id: "mundo", title: "Mundo" },
    { id: "politica", title: "Política" },
    { id: "economia", title: "Economía" },
    { id: "cultura", title: "Cultura" },
  ],
  desk: "La redacción",
  report: {
    wrote: "Archivos creados",
    left: "Sin cambios",
    nothing: "No falta nada: no se ha creado ningún archivo.",
    host: "Para que se creen los archivos del alojamiento, añada esta línea a {file}:",
    next: "Para ver su periódico:",
  },
  newArticle: {
    language: "¿En qué idioma está?",
    title: "¿Cuál es el titular?",
    description: "¿Cuál es la entradilla? (una o dos frases bajo el titular)",
    section: "¿En qué sección va? (un número o un nombre)",
    author: "¿Quién lo firma? (un número o un nombre)",
    type: "¿Qué tipo de artículo es? (un número o un nombre)",
    next: "Escriba el texto debajo de la segunda línea de guiones. Para verlo mientras escribe:",
    publish: "Para publicarlo, borre la línea «draft: true».",
  },
  settingsIntro:
    "Los ajustes de su publicación. Una línea que empieza por # está desactivada: borre el # delante de un ajuste para activarlo.",
  groups: {
    "The publication": "La publicación",
    "Sections and editions": "Secciones y ediciones",
    Navigation: "Navegación",
    Looks: "Aspecto",
    Readers: "Lectores",
    Trust: "Confianza",
    "Reading and lists": "Lectura y listas",
    Sources: "Fuentes",
    "Feeds and machines": "Canales y máquinas",
    Publishing: "Publicación en la red",
    Statistics: "Estadísticas",
    Desk: "Redacción en el navegador",
    Rules: "Reglas",
  },
  settings: {
    title: "El nombre de la publicación.",
    tagline: "Una línea debajo del nombre.",
    description: "Una o dos frases sobre la publicación, para buscadores y canales.",
    logo: "Una imagen de `media/` que se muestra en lugar del nombre.",
    icon: "Una imagen cuadrada para las pestañas y las pantallas de inicio. Por defecto: el logotipo, si es cuadrado.",
    fonts: "Tipografías propias: archivos WOFF2 en `fonts/`.",
    url: "La dirección del sitio, sin página.",
    language: "El idioma de la publicación y de su interfaz, como código BCP 47.",
    timeZone: "La zona horaria de las fechas que no indican ninguna, por su nombre IANA.",
    sections: "Las secciones, en el orden de la navegación.",
    editions:
      "La publicación en otros idiomas: cada una con portada, secciones, listas y canales propios.",
    navigation:
      "Los enlaces de la cabecera y del pie: secciones, páginas, otros sitios y una llamada, por ejemplo a donar.",
    prompt:
      "La pregunta al pie de los artículos, si ni el artículo ni su sección tienen otra; `{title}`, `{subject}` y `{section}` son los del artículo.",
    comments: "Cómo responden los lectores a los artículos.",
    newsletter: "Un formulario para suscribirse al boletín.",
    embeds:
      "Otros sitios cuyos vídeos, publicaciones o gráficos se pueden abrir en un texto: servidores de PeerTube y Mastodon, y los propios.",
    policies:
      "Las páginas sobre el trabajo de la redacción, que enlazan el pie de página y los buscadores.",
    social: "Las cuentas de la publicación en redes sociales, para el pie de página.",
    editor: "El correo para las cartas de los lectores; sin él, los artículos solo se comparten.",
    security:
      "Dónde avisar de un problema de seguridad; se publica en `/.well-known/security.txt`.",
    articleUrl:
      "El modelo de las direcciones de artículos: `{slug}` y, si se quiere, `{yyyy}`, `{mm}`, `{dd}` y `{section}`.",
    perPage: "Cuántos artículos muestra una página de una lista.",
    search: "Si el sitio tiene una página de búsqueda.",
    maths: "Si los signos `$` de los textos encierran fórmulas en TeX, como en `$E = mc^2$`.",
    highlightCode:
      "Si las palabras clave, cadenas y comentarios del código de los textos van en color.",
    lite: "Si la portada y los artículos se publican también como texto solo, en `/lite/`.",
    citationStyle:
      "Un estilo bibliográfico, por su nombre o en un archivo `.csl` de la carpeta content; sin él, las fuentes siguen el estilo de prensa.",
    sourcePages:
      "Qué fuentes tienen página: todas (`all`), o las que citan varios artículos (`shared`).",
    citationFiles: "Si los artículos ofrecen sus fuentes en archivos para gestores bibliográficos.",
    feeds:
      "Los formatos de los canales; con `all`, también los temas y los autores tienen todos los formatos, con el texto completo.",
    feedAliases: "Direcciones anteriores de canales, cada una con la página o el canal de ahora.",
    markdownFiles: "Si cada artículo se publica también en Markdown, en un `index.md` a su lado.",
    podcast:
      "Convierte cada canal RSS con grabaciones (`audio`) en un pódcast que los directorios aceptan: categoría, portada y contacto.",
    cards:
      "Tarjetas para redes sociales de los artículos sin imagen: `true` para todos, `false` para ninguno, o un número de los más recientes.",
    desk: "La redacción en el navegador, en `/admin/`: dónde se guardan los cambios. Sin ella, solo `dateline serve` tiene una, para la carpeta de su equipo; `false` la desactiva también.",
    host: "Dónde se publica el sitio: la compilación escribe los archivos de cabeceras y redirecciones de ese alojamiento y conoce sus límites.",
    redirects:
      "Direcciones anteriores de páginas que no son artículos, cada una con la página o dirección web que la sustituye.",
    gone: "Direcciones anteriores de lo que se retiró para siempre. El alojamiento responde 410 si puede, y si no, 404.",
    analytics:
      "Los servicios que cuentan las visitas; las vistas previas y los borradores no cuentan.",
    rules: "Qué son los problemas de una regla: `error`, `warning` u `off`.",
    houseStyle:
      "Límites y diccionarios del libro de estilo, para las reglas de lengua que `rules` activa, como `style/headline`.",
  },
};
