// The evidence view by keyboard and for a screen reader: what has the focus, in which order it moves, and what is said
// of it. Every test here needs a server that works, as those of `draft.test.mjs` do.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import { openEditor, screenTest, until } from "./editor.mjs";

let editor, page;
const test = (name, body) => screenTest(() => editor, name, body);

before(async () => {
  editor = await openEditor();
  page = editor.page;
  await editor.ready();
  await editor.open("draft.md");
});
after(() => editor?.close());

const heads = () => editor.panel.locator("button.head");

/** What has the focus in the view: its words, and how it is framed. */
const focused = () =>
  editor.panel.locator("body").evaluate(() => {
    const element = document.activeElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return { tag: element.tagName, words: element.innerText, frame: outlineStyle === "none" ? "none" : outlineWidth };
  });

/** Opens the view at the draft's `figure` within `words`. */
async function show(words, figure) {
  await page.keyboard.press("Control+1");
  await editor.goTo("draft.md", words, figure, 1);
  await editor.command("beleg: Show the evidence of the figure at the cursor");
  await heads().filter({ hasText: figure, hasNotText: "no report gives it" }).first().waitFor();
  await until(async () => (await focused()).words.includes(figure), "the figure has the focus");
}

test("the arrow keys, Home and End go from figure to figure and stay within them", async () => {
  await show("dagegen rund 15.000", "15.000");
  const all = await heads().allInnerTexts();
  const press = async (key) => {
    await page.keyboard.press(key);
    return all.indexOf((await focused()).words);
  };
  assert.equal(await press("Home"), 0);
  assert.equal(await press("ArrowUp"), 0);
  for (let at = 1; at < all.length; at++) assert.equal((await press("ArrowDown"), await focused()).words, all[at]);
  assert.equal(await press("ArrowDown"), all.length - 1);
  assert.equal(await press("Home"), 0);
  assert.equal(await press("End"), all.length - 1);
});

test("Tab goes through an open figure in the order of the screen, and nothing that can be pressed is passed over", async () => {
  await show("dagegen rund 15.000", "15.000");
  const buttons = editor.panel.locator("li.opened button");
  const places = await buttons.evaluateAll((all) => all.map((it) => it.getBoundingClientRect()).map(({ x, y }) => ({ x, y })));
  const ordered = places.every(({ x, y }, at) => at === 0 || y > places[at - 1].y || (y === places[at - 1].y && x > places[at - 1].x));
  assert.ok(ordered, JSON.stringify(places));
  const expected = await buttons.allInnerTexts();
  assert.ok(expected.length >= 8, String(expected));
  const met = [];
  for (let at = 0; at < expected.length; at++) {
    const { tag, words, frame } = await focused();
    assert.equal(tag, "BUTTON");
    assert.notEqual(frame, "none", `${words} shows that it has the focus`);
    met.push(words);
    await page.keyboard.press("Tab");
  }
  assert.deepEqual(met, expected);
  // Then comes the next figure, and back it goes the same way.
  assert.equal(await editor.panel.locator("button.head:focus").count(), 1);
  await page.keyboard.press("Shift+Tab");
  assert.equal((await focused()).words, expected.at(-1));
});

test("whoever is inside a figure stays there when the evidence is made anew", async () => {
  await show("dagegen rund 15.000", "15.000");
  await page.keyboard.press("Tab");
  const { words } = await focused();
  const drawn = editor.panel.locator("div.groups");
  await drawn.evaluate((it) => it.setAttribute("data-old", ""));
  await page.setViewportSize({ width: 1300, height: 900 });
  const bar = await page.locator(".part.sidebar").boundingBox();
  await page.mouse.move(bar.x + bar.width, 400);
  await page.waitForTimeout(500);
  await page.mouse.down();
  await page.mouse.move(bar.x + bar.width + 60, 400, { steps: 5 });
  await page.mouse.up();
  await until(async () => (await drawn.getAttribute("data-old")) === null, "it is drawn anew");
  assert.equal((await focused()).words, words);
});

test("Space opens and closes a figure, which is said", async () => {
  await show("zuerst 1500 Soldaten", "1500");
  const head = editor.panel.locator("button.head:focus");
  assert.equal(await head.getAttribute("aria-expanded"), "true");
  const detail = `#${await head.getAttribute("aria-controls")}`;
  assert.ok(await editor.panel.locator(detail).isVisible());
  await page.keyboard.press("Space");
  await until(async () => (await head.getAttribute("aria-expanded")) === "false", "it is closed");
  assert.equal(await editor.panel.locator(detail).isVisible(), false);
});

test("everything has a role and a name", async () => {
  await show("dagegen rund 15.000", "15.000");
  const tree = await editor.panel.locator("main").ariaSnapshot();
  for (const line of tree.split("\n")) assert.doesNotMatch(line, /^\s*- (button|img|region|heading)(:| \[|$)/, `without a name: ${line}`);
  assert.match(tree, /region "To be put right/);
  assert.match(tree, /button "rund 15\.000 Soldaten · at odds with the reports[^"]*" \[expanded\]/);
  assert.match(tree, /img "Reported figures in order of their date[^"]*etwa 10 000/);
  assert.match(tree, /heading "US-Verteidigungsministerium" \[level=3\]/);
  const ids = await editor.panel.locator("[id]").evaluateAll((all) => all.map((it) => it.id));
  assert.equal(new Set(ids).size, ids.length, "no name is given twice");
});
