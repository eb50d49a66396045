// Searches DU_LIEU. A word counts whole, its marks do not: typed letters are folded as those of the facts were.
"use strict";

var MOST_SHOWN = 50;
var RANK = { "số liệu": 0, "chỉ đạo": 1, "kiến nghị": 2, "khó khăn": 3, "sự việc": 4 };
var box = document.getElementById("o-tim");
var list = document.getElementById("ket-qua");
var count = document.getElementById("dem");
var contents = document.getElementById("muc-luc");

function folded(text) {
  return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[đð]/g, "d");
}

function wordsOf(text) {
  var runs = folded(text).match(/[a-z0-9]+(?:[.,\/-][a-z0-9]+)*|%/g) || [];
  return [].concat.apply([], runs.map(function (run) { return /\d/.test(run) ? [run] : run.split(/[.,\/-]/); }));
}

// How many of the words a fact holds, and how many of them stand side by side as they were typed.
function fit(words, fact) {
  var held = 0, pairs = 0;
  for (var i = 0; i < words.length; i++) {
    if (fact.words.indexOf(" " + words[i] + " ") >= 0) { held++; }
    if (i && fact.words.indexOf(" " + words[i - 1] + " " + words[i] + " ") >= 0) { pairs++; }
  }
  return { fact: fact, held: held, pairs: pairs };
}

function found(words) {
  var fits = DU_LIEU.map(function (fact) { return fit(words, fact); });
  var whole = fits.filter(function (one) { return one.held === words.length; });
  var enough = whole.length ? whole : fits.filter(function (one) { return 2 * one.held > words.length; });
  return enough.sort(function (a, b) {
    return b.held - a.held || b.pairs - a.pairs || RANK[a.fact.kind] - RANK[b.fact.kind];
  });
}

function element(name, text, className) {
  var made = document.createElement(name);
  made.textContent = text;
  if (className) { made.className = className; }
  return made;
}

function show() {
  var words = wordsOf(box.value);
  var hits = words.length ? found(words) : [];
  list.textContent = "";
  contents.hidden = words.length > 0;
  count.textContent = !words.length ? "" : hits.length ? "Tìm thấy " + hits.length + " dữ kiện" +
    (hits.length > MOST_SHOWN ? ", dưới đây là " + MOST_SHOWN + " dữ kiện đầu" : "") :
    "Chưa có dữ kiện nào có những chữ này. Thử bớt chữ, hoặc xem theo địa bàn.";
  if (!hits.length) { contents.hidden = false; }
  hits.slice(0, MOST_SHOWN).forEach(function (hit) {
    var item = element("li", "");
    var link = element("a", hit.fact.text);
    link.href = hit.fact.url;
    item.appendChild(link);
    item.appendChild(element("div", hit.fact.kind + " · " + hit.fact.source, "nguon"));
    list.appendChild(item);
  });
}

box.addEventListener("input", show);
document.getElementById("tim").addEventListener("submit", function (event) { event.preventDefault(); show(); });
show();
