'use strict';
(() => {
  // Values on hover: what a place in a picture says, beside the pointer.
  const tip = document.getElementById('tip');
  const places = new Map();
  for (const title of document.querySelectorAll('.chart rect > title')) {
    places.set(title.parentNode, title.textContent);
    title.remove();
  }
  const show = (event) => {
    const text = places.get(event.target);
    tip.hidden = !text;
    if (!text) return;
    tip.textContent = text;
    const { width, height } = tip.getBoundingClientRect();
    const x = Math.min(event.clientX + 14, innerWidth - width - 8);
    const below = event.clientY + 18 + height < innerHeight;
    tip.style.left = Math.max(8, x) + 'px';
    tip.style.top = (below ? event.clientY + 16 : event.clientY - height - 12) + 'px';
  };
  document.addEventListener('pointermove', show);
  document.addEventListener('pointerdown', show);
  document.addEventListener('scroll', () => { tip.hidden = true; }, true);

  // Tables whose rows stand alone can be sorted by any column.
  const number = (cell) => cell.dataset.v === undefined ? NaN : Number(cell.dataset.v);
  const compare = (column) => (a, b) => {
    const [x, y] = [a.cells[column], b.cells[column]];
    const [m, n] = [number(x), number(y)];
    if (!Number.isNaN(m) && !Number.isNaN(n)) return m - n;
    if (Number.isNaN(m) !== Number.isNaN(n)) return Number.isNaN(m) ? 1 : -1;
    return x.textContent.localeCompare(y.textContent, document.documentElement.lang);
  };
  for (const table of document.querySelectorAll('table')) {
    const body = table.tBodies[0];
    const rows = [...body.rows];
    const alone = rows.every((row) => !row.matches('.group') && row.cells[0].textContent);
    if (!alone || !body.querySelector('[data-v]')) continue;
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      head.setAttribute('aria-sort', 'none');
      button.addEventListener('click', () => {
        const rising = head.getAttribute('aria-sort') !== 'ascending';
        for (const other of table.tHead.rows[0].cells) other.setAttribute('aria-sort', 'none');
        head.setAttribute('aria-sort', rising ? 'ascending' : 'descending');
        const sorted = [...rows].sort(compare(column));
        body.append(...(rising ? sorted : sorted.reverse()));
      });
    });
  }

  // The table of everything: choose an outcome and a design.
  for (const explorer of document.querySelectorAll('.explorer')) {
    const table = explorer.querySelector('table');
    const rows = [...table.tBodies[0].rows];
    const choices = document.createElement('div');
    choices.className = 'choices';
    const selects = [0, 1].map((column) => {
      const label = document.createElement('label');
      const select = document.createElement('select');
      select.append(new Option(explorer.dataset.all, ''));
      for (const text of new Set(rows.map((row) => row.cells[column].textContent))) select.append(new Option(text, text));
      label.append(table.tHead.rows[0].cells[column].textContent + ' ', select);
      choices.append(label);
      return select;
    });
    choices.addEventListener('change', () => {
      for (const row of rows) {
        row.hidden = selects.some((select, column) => select.value && select.value !== row.cells[column].textContent);
      }
    });
    explorer.prepend(choices);
  }
})();
