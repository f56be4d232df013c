/** The evidence view in its frame: shows what the extension sends, and says what is asked for. Reaches nothing else. */
import type { FromPanel, ToPanel } from "../src/panel-messages";
import type { PanelWords } from "../src/panel-words";
import type { Evidence, Figure } from "../src/protocol";
import { element, put } from "./dom";
import { key, list, type Actions } from "./figures";

declare function acquireVsCodeApi(): { postMessage(message: FromPanel): void };

const editor = acquireVsCodeApi();
const panel = document.getElementById("panel") as HTMLElement;
const words = JSON.parse(document.getElementById("words")?.textContent ?? "{}") as PanelWords;
/** Room beside the plot, in pixels. */
const MARGIN = 40;
/** Narrower, a plot cannot be read. */
const NARROWEST = 220;

let evidence: Evidence | undefined;
let name = "";
/** The open figure, by its key. */
let opened: string | undefined;
/** Stays while all else is drawn anew, so that a screen reader says it only when it changes. */
const title = element("h1");
const counts = element("p", { role: "status" });

const version = () => evidence?.version ?? 0;
const keyOf = (figure: Figure) => key(figure, evidence?.figures ?? []);

const actions: Actions = {
  toggle(figure) {
    const own = keyOf(figure);
    const opens = opened !== own;
    opened = opens ? own : undefined;
    draw();
    if (opens) {
      editor.postMessage({ type: "goTo", id: figure.id, version: version(), enter: false });
    }
  },
  goTo: (figure) => editor.postMessage({ type: "goTo", id: figure.id, version: version(), enter: true }),
  open: (figure, exhibit) => editor.postMessage({ type: "open", id: figure.id, version: version(), exhibit }),
  browse: (figure, exhibit) => editor.postMessage({ type: "browse", id: figure.id, version: version(), exhibit }),
};

window.addEventListener("message", ({ data }: MessageEvent<ToPanel>) => {
  switch (data.type) {
    case "draft":
      ({ evidence, name } = data);
      draw();
      return;
    case "nothing":
      evidence = undefined;
      drawNothing(data.message, data.action);
      return;
    case "cursor":
      markCursor(data.id);
      return;
    case "show": {
      const figure = evidence?.figures.find(({ id }) => id === data.id);
      if (figure) {
        opened = keyOf(figure);
        draw();
        const head = headOf(figure.id);
        head?.focus();
        head?.scrollIntoView({ block: "start" });
      }
    }
  }
});

// From figure to figure by the arrow keys, as in every list of the editor; Ctrl+Enter goes into the draft.
panel.addEventListener("keydown", (event) => {
  const head = (event.target as HTMLElement).closest<HTMLElement>("button.head");
  if (!head) {
    return;
  }
  const heads = [...panel.querySelectorAll<HTMLElement>("button.head")];
  const at = heads.indexOf(head);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: heads.length - 1 }[event.key];
  if (to !== undefined) {
    heads[Math.max(0, Math.min(heads.length - 1, to))].focus();
    event.preventDefault();
  } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    const figure = evidence?.figures.find(({ id }) => String(id) === head.dataset.figure);
    if (figure) {
      actions.goTo(figure);
    }
    event.preventDefault();
  }
});

let drawnAt = width();
new ResizeObserver(() => {
  if (evidence && width() !== drawnAt) {
    draw();
  }
}).observe(document.documentElement);

editor.postMessage({ type: "ready" });

function width(): number {
  return Math.max(NARROWEST, document.documentElement.clientWidth - MARGIN);
}

function headOf(id: number): HTMLElement | null {
  return panel.querySelector<HTMLElement>(`button.head[data-figure="${id}"]`);
}

function draw(): void {
  if (!evidence) {
    return;
  }
  drawnAt = width();
  const focus = focusedPlace();
  const from = document.documentElement.scrollTop;
  const { summary, figures } = evidence;
  const disputed = summary.contested + summary.conflicting;
  const counted = put(words.figures, summary.figures, summary.supported + summary.computed, disputed, summary.unsourced);
  const open = figures.find((figure) => keyOf(figure) === opened);
  say(title, name);
  say(counts, figures.length > 0 ? counted : words.noFigures);
  const drawn = list(figures, open, drawnAt, words, actions);
  if (title.isConnected) {
    panel.lastElementChild?.replaceWith(drawn);
  } else {
    panel.replaceChildren(element("header", {}, title, counts), drawn);
  }
  document.documentElement.scrollTop = from;
  if (focus) {
    buttonsOf(focus.figure)[focus.button]?.focus({ preventScroll: true });
  }
}

function say(where: HTMLElement, text: string): void {
  if (where.textContent !== text) {
    where.textContent = text;
  }
}

/** Which button of which figure has the focus. */
function focusedPlace(): { figure: string; button: number } | undefined {
  const focused = document.activeElement as HTMLButtonElement | null;
  const figure = focused?.closest<HTMLElement>("li.figure")?.dataset.key;
  return figure === undefined || !focused ? undefined : { figure, button: buttonsOf(figure).indexOf(focused) };
}

function buttonsOf(figure: string): HTMLButtonElement[] {
  const item = [...panel.querySelectorAll<HTMLElement>("li.figure")].find((it) => it.dataset.key === figure);
  return [...(item?.querySelectorAll("button") ?? [])];
}

function drawNothing(message: string, action: { command: string; title: string } | undefined): void {
  const button = action && element("button", { class: "action" }, action.title);
  button?.addEventListener("click", () => action && editor.postMessage({ type: "run", command: action.command }));
  panel.replaceChildren(element("p", { class: "nothing", role: "status" }, message), button ?? "");
}

/** Marks the figure at the cursor. */
function markCursor(id: number | null): void {
  for (const head of panel.querySelectorAll<HTMLElement>("button.head")) {
    const isHere = id !== null && head.dataset.figure === String(id);
    head.classList.toggle("here", isHere);
    if (isHere) {
      head.setAttribute("aria-current", "true");
      head.scrollIntoView({ block: "nearest" });
    } else {
      head.removeAttribute("aria-current");
    }
  }
}
