/** The list of figures, and what stands under the one that is open. */
import type { PanelWords } from "../src/panel-words";
import type { Figure } from "../src/protocol";
import { element, put } from "./dom";
import { dayOf, GROUPS, groupOf, originsOf, outletOf, type Group, type Origin } from "./groups";
import { legend } from "./marks";
import { date, leftOut, plot } from "./plot";

/** A sign for each group, for those who see no colours. */
const SIGNS: Record<Group, string> = { error: "✕", warning: "!", remark: "i", open: "?", backed: "✓" };
const RELATIONS = { agrees: "=", compatible: "≈", conflicts: "≠", superseded: "↺", retracted: "✗" };

/** One of the `figures` by what it says, and which of those that say the same it is: its number changes with every edit. */
export function key(figure: Figure, figures: Figure[]): string {
  const alike = figures.filter(({ text, sentence }) => text === figure.text && sentence === figure.sentence);
  return `${alike.indexOf(figure)}\n${figure.text}\n${figure.sentence}`;
}

/** What can be done with a figure or a piece of its evidence. */
export interface Actions {
  toggle(figure: Figure): void;
  goTo(figure: Figure): void;
  open(figure: Figure, exhibit: number): void;
  browse(figure: Figure, exhibit: number): void;
}

export function list(figures: Figure[], opened: Figure | undefined, width: number, words: PanelWords, actions: Actions): HTMLElement {
  const all = element("div", { class: "groups" });
  for (const group of GROUPS) {
    const members = figures.filter((figure) => groupOf(figure) === group);
    if (members.length > 0) {
      const heading = element("h2", { id: `group-${group}` }, words[group], element("span", { class: "count" }, String(members.length)));
      const items = members.map((figure) => item(figure, key(figure, figures), group, figure === opened, width, words, actions));
      all.append(element("section", { "aria-labelledby": `group-${group}` }, heading, element("ul", {}, ...items)));
    }
  }
  return all;
}

function item(figure: Figure, ownKey: string, group: Group, isOpen: boolean, width: number, words: PanelWords, actions: Actions): HTMLElement {
  const detail = `detail-${figure.id}`;
  const named = [figure.phrase, figure.counts].filter(Boolean).join(" ");
  const said = figure.findings[0]?.message ?? figure.sentence;
  const head = element(
    "button",
    { class: "head", "aria-expanded": String(isOpen), "aria-controls": detail, "data-figure": String(figure.id) },
    element("span", { class: `sign ${group}`, "aria-hidden": "true" }, SIGNS[group]),
    element("span", { class: "what" },
      element("strong", {}, named),
      element("span", { class: "standing" }, ` ${words[figure.status]}`),
      element("span", { class: "said" }, said),
    ),
  );
  head.addEventListener("click", () => actions.toggle(figure));
  head.addEventListener("dblclick", () => actions.goTo(figure));
  const content = isOpen ? details(figure, width, words, actions) : [];
  const inside = element("div", { class: "detail", id: detail, ...(isOpen ? {} : { hidden: "" }) }, ...content);
  return element("li", { class: isOpen ? "figure opened" : "figure", "data-key": ownKey }, head, inside);
}

function details(figure: Figure, width: number, words: PanelWords, actions: Actions): HTMLElement[] {
  const origins = originsOf(figure);
  const goTo = element("button", { class: "link" }, words.goTo);
  goTo.addEventListener("click", () => actions.goTo(figure));
  const findings = figure.findings.map((finding) =>
    element("p", { class: "finding" },
      element("code", {}, finding.code), ` ${finding.message}`,
      finding.why !== "" && element("span", { class: "why" }, finding.why)),
  );
  const drawing = plot(figure, origins, width, words);
  const rest = drawing ? leftOut(origins) : 0;
  const parts: (HTMLElement | false | undefined)[] = [
    ...findings,
    drawing && element("div", { class: "drawing" }, drawing),
    rest > 0 && element("p", { class: "rest" }, put(words.and, rest)),
    origins.length > 0
      ? element("ul", { class: "origins" }, ...origins.map((origin, at) => voice(figure, origin, at, words, actions)))
      : element("p", { class: "rest" }, words.noEvidence),
    element("p", {}, goTo),
  ];
  return parts.filter((part) => part instanceof HTMLElement);
}

function voice(figure: Figure, origin: Origin, number: number, words: PanelWords, actions: Actions): HTMLElement {
  const said = origin.exhibits.map(({ exhibit, at }) => {
    const outlet = outletOf(exhibit);
    const open = element("button", { class: "link", title: put(words.openReport, exhibit.report) }, exhibit.title ?? outlet);
    open.addEventListener("click", () => actions.open(figure, at));
    const browse = exhibit.url ? element("button", { class: "link", title: exhibit.url }, words.browse) : undefined;
    browse?.addEventListener("click", () => actions.browse(figure, at));
    const page = exhibit.page === undefined ? "" : `, ${put(words.page, exhibit.page)}`;
    // Who speaks for the one that the heading names.
    const own = exhibit.speaker === origin.name ? "" : ` · ${exhibit.speaker}`;
    const via = exhibit.via ? ` · ${put(words.via, exhibit.speaker, exhibit.via)}` : own;
    return element("li", { class: exhibit.relation },
      element("span", { class: "relation", title: words[exhibit.relation] },
        element("span", { "aria-hidden": "true" }, RELATIONS[exhibit.relation]),
        element("span", { class: "unseen" }, words[exhibit.relation])),
      element("div", {},
        element("strong", {}, exhibit.text), ` · ${date(dayOf(exhibit), words)} · ${outlet}${page}${via}`,
        element("q", {}, exhibit.sentence),
        element("span", { class: "links" }, open, browse)),
    );
  });
  return element("li", {}, element("h3", {}, legend(number), origin.name), element("ul", { class: "said-by" }, ...said));
}
