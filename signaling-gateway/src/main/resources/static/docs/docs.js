// Lists the operations of every document that the page links to.
for (const link of document.querySelectorAll("a.openapi")) {
  fetch(link.href).then(answer => answer.json()).then(api => {
    const list = document.createElement("dl");
    for (const [path, operations] of Object.entries(api.paths ?? {})) {
      for (const [method, operation] of Object.entries(operations)) {
        const name = document.createElement("dt");
        name.appendChild(document.createElement("code")).textContent = `${method.toUpperCase()} ${path}`;
        const words = document.createElement("dd");
        words.textContent = `${operation.summary}. ${operation.description ?? ""}`;
        list.append(name, words);
      }
    }
    link.after(list);
  });
}
