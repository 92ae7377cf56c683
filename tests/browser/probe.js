// Runs inside a report and says what is wrong with it: see check.sh.
(() => {
  const faults = [];
  // Said by check.sh in front of this file: what must work, and whether the page is without its script.
  const { wanted = [], bare = false } = globalThis.asked || {};
  addEventListener('error', (event) => faults.push('error: ' + event.message));
  addEventListener('securitypolicyviolation', (event) => faults.push('request: ' + event.blockedURI));
  const spoken = console.error;
  console.error = (...words) => { faults.push('console: ' + words.join(' ')); spoken(...words); };

  const channel = (part) => { const c = part / 255; return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; };
  const luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const parts = (colour) => (colour.match(/[\d.]+/g) || []).map(Number);
  const isSeen = (colour) => { const p = parts(colour); return p.length === 3 || p[3] === 1; };
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (isSeen(colour) && parts(colour).length) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const contrast = (a, b) => {
    const [high, low] = [luminance(parts(a)), luminance(parts(b))].sort((x, y) => y - x);
    return (high + 0.05) / (low + 0.05);
  };

  // What a text of a picture stands on: the shapes drawn before it at its middle, one on another.
  const below = (text) => {
    const picture = text.ownerSVGElement;
    const box = text.getBBox();
    const middle = new DOMPoint(box.x + box.width / 2, box.y + box.height / 2).matrixTransform(text.getCTM());
    let seen = parts(ground(picture)).slice(0, 3);
    for (const shape of picture.querySelectorAll('polygon, rect, circle, path')) {
      if (text.compareDocumentPosition(shape) & Node.DOCUMENT_POSITION_FOLLOWING) break;
      const { fill, fillOpacity, opacity } = getComputedStyle(shape);
      if (fill === 'none' || shape.getAttribute('pointer-events')) continue;
      if (!shape.isPointInFill(middle.matrixTransform(shape.getCTM().inverse()))) continue;
      const [r, g, b, own = 1] = parts(fill);
      const covers = own * fillOpacity * opacity;
      seen = [r, g, b].map((part, i) => covers * part + (1 - covers) * seen[i]);
    }
    return `rgb(${seen.join(', ')})`;
  };

  // WCAG 2.2 AA: 4.5 to 1 for text, 3 to 1 where it is large.
  const readable = () => {
    for (const element of document.querySelectorAll('body *')) {
      const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
      if (!own || !element.getClientRects().length || element.closest('script, style, title')) continue;
      const style = getComputedStyle(element);
      const drawn = element instanceof SVGElement;
      const ratio = contrast(drawn ? style.fill : style.color, drawn ? below(element) : ground(element));
      const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && style.fontWeight >= 600);
      if (ratio < (large && !drawn ? 3 : 4.5)) {
        faults.push(`contrast ${ratio.toFixed(2)}: "${element.textContent.trim().slice(0, 40)}"`);
      }
    }
  };

  const fits = () => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`wider than the window: ${scrollWidth} of ${clientWidth}`);
  };

  // A column of numbers that a click puts in order, and another click in the other.
  const sorts = () => {
    const order = (table, column) => [...table.tBodies[0].rows].map((row) => Number(row.cells[column].dataset.v));
    const rises = (values) => values.every((value, i) => !i || !(value < values[i - 1]));
    for (const head of document.querySelectorAll('thead [aria-sort]')) {
      const [table, column] = [head.closest('table'), head.cellIndex];
      const before = order(table, column);
      if (before.length < 2 || before.some(Number.isNaN) || rises(before) || rises(before.slice().reverse())) continue;
      head.querySelector('button').click();
      if (!rises(order(table, column))) faults.push('a table does not sort');
      head.querySelector('button').click();
      if (!rises(order(table, column).reverse())) faults.push('a table does not sort the other way');
      return true;
    }
    return false;
  };

  const chooses = () => {
    const choice = document.querySelector('.choices select');
    if (!choice) return false;
    choice.value = choice.options[1].value;
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    const rows = [...choice.closest('.explorer').querySelectorAll('tbody tr')];
    const shown = rows.filter((row) => !row.hidden);
    if (!shown.length || shown.length === rows.length) faults.push('a choice does not filter');
    if (shown.some((row) => row.cells[0].textContent !== choice.value)) faults.push('a choice shows something else');
    return true;
  };

  const tells = () => {
    const place = document.querySelector('.chart rect[pointer-events]');
    if (!place) return false;
    place.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX: 100, clientY: 100 }));
    const tip = document.getElementById('tip');
    if (tip.hidden || !tip.textContent.trim()) faults.push('a pointer reads nothing');
    return true;
  };

  // What the page must have, as check.sh says, is there and works.
  const works = () => {
    const found = { sorts: sorts(), chooses: chooses(), tells: tells() };
    for (const name of wanted) if (!found[name]) faults.push(`nothing ${name}`);
  };

  // Without its script nothing is hidden but what is drawn for another width.
  const complete = () => {
    for (const element of document.querySelectorAll('main *')) {
      if (element.hidden || (getComputedStyle(element).display === 'none' && !element.matches('.wide, .narrow, nav, summary'))) {
        faults.push('hidden: ' + element.tagName);
      }
    }
  };

  const named = () => {
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    if (new Set(ids).size !== ids.length) faults.push('an id stands twice');
    for (const picture of document.querySelectorAll('svg')) {
      if (!picture.querySelector('title') && !picture.getAttribute('aria-label')) faults.push('a picture without a name');
    }
    const levels = [...document.querySelectorAll('h1, h2, h3')].map((heading) => Number(heading.tagName[1]));
    if (levels[0] !== 1 || levels.some((level, i) => i && level > levels[i - 1] + 1)) faults.push('headings skip a level');
  };

  addEventListener('load', () => setTimeout(() => {
    (bare ? [fits, readable, named, complete] : [fits, readable, named, works, fits]).forEach((check) => { try { check(); } catch (error) { faults.push(check.name + ': ' + error); } });
    if (performance.getEntriesByType('resource').some((entry) => !entry.name.startsWith('data:'))) faults.push('something was fetched');
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    const seen = `${innerWidth} px, ${dark ? 'dark' : 'light'}, ${document.querySelectorAll('body *').length} elements`;
    parent.postMessage(faults.length ? 'FAULTS ' + [...new Set(faults)].join(' | ') : 'SOUND ' + seen, '*');
  }, 50));
})();
