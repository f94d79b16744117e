'use strict';
(() => {
  const steps = [...document.querySelectorAll('section.step')];
  const links = new Map([...document.querySelectorAll('nav a')].map(a => [a.hash.slice(1), a]));
  let current = -1;

  const mark = index => {
    current = index;
    links.forEach((link, id) => {
      if (steps[index] && id === steps[index].id) {
        link.setAttribute('aria-current', 'step');
        link.scrollIntoView({ block: 'nearest' });
      } else {
        link.removeAttribute('aria-current');
      }
    });
  };

  const go = index => {
    if (index < 0 || index >= steps.length) return;
    mark(index);
    steps[index].scrollIntoView({ block: 'start' });
    steps[index].focus({ preventScroll: true });
  };

  const toggleAll = () => {
    const lists = [...document.querySelectorAll('details.elements')];
    const open = lists.some(d => !d.open);
    lists.forEach(d => { d.open = open; });
  };

  const keys = {
    j: () => go(current + 1), ArrowRight: () => go(current + 1),
    k: () => go(current - 1), ArrowLeft: () => go(current - 1),
    b: () => document.body.classList.toggle('bare'),
    e: toggleAll,
    Escape: () => document.querySelectorAll('.frames.zoomed').forEach(f => f.classList.remove('zoomed')),
  };
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });

  document.querySelectorAll('.frames').forEach(frames => frames.addEventListener('click', event => {
    if (event.target.closest('svg')) frames.classList.toggle('zoomed');
  }));

  const watcher = new IntersectionObserver(entries => {
    const seen = entries.filter(e => e.isIntersecting).map(e => steps.indexOf(e.target));
    if (seen.length > 0) mark(Math.min(...seen));
  }, { rootMargin: '-5% 0px -75% 0px' });
  steps.forEach(step => watcher.observe(step));
})();
