/** Elements, made of text that is never read as markup. */

type Child = Node | string | undefined | false;

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  return filled(document.createElement(name), attributes, children);
}

export function drawn<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Record<string, string | number> = {},
  ...children: Child[]
): SVGElementTagNameMap[Name] {
  return filled(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, children);
}

/** `{0}`, `{1}` … in `text` stand for the values. */
export function put(text: string, ...values: (string | number)[]): string {
  return text.replace(/\{(\d)\}/g, (_, at) => String(values[Number(at)]));
}

function filled<Made extends Element>(made: Made, attributes: Record<string, string | number>, children: Child[]): Made {
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, String(value));
  }
  for (const child of children) {
    if (child !== undefined && child !== false) {
      made.append(child);
    }
  }
  return made;
}
