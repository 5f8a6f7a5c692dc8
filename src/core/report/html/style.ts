/**
 * The report's own style sheet. System fonts, a warm paper, ink of 12 to 1 and small print of at least 5 to 1 against
 * it; statuses differ in word and shape as well as in colour. Phone first, then wide, then A4.
 */
export const style = `
:root{--paper:#fbfaf6;--card:#fff;--ink:#1d2530;--soft:#545d6b;--line:#dedace;--accent:#274b73;
--met:#1d5f4b;--met-pale:#e2f0ea;--weak:#7a5200;--weak-pale:#fbf0d4;--missing:#8e2f1e;--missing-pale:#f9e5df;
--ask:#2f4f78;--ask-pale:#e5ecf5;--own:#4b515b;--own-pale:#ecebe6;
--serif:ui-serif,"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua",Georgia,serif;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 var(--sans);overflow-wrap:anywhere}
a{color:var(--accent);text-underline-offset:.15em;text-decoration-thickness:.06em}
a:hover{text-decoration-thickness:.12em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
main:focus{outline:0}
h1,h2,h3,h4{font-family:var(--serif);font-weight:600;line-height:1.22;text-wrap:balance;margin:0}
h1{font-size:clamp(1.7rem,5vw,2.5rem)}
h1 small{display:block;font:500 .95rem/1.4 var(--sans);color:var(--soft);margin-top:.35rem}
h2{font-size:1.5rem;margin-bottom:.6rem}
h3{font-size:1.14rem;margin:1.6rem 0 .4rem}
h4{font:600 .95rem/1.4 var(--sans);margin:1.1rem 0 .3rem}
p{margin:.4rem 0;max-width:46rem}
ul,ol{padding-left:1.25rem;margin:.4rem 0}
ol{padding-left:1.9rem}
.pressing,.next{padding-left:1.3rem}
li{margin:.25rem 0;max-width:46rem}
dl{margin:0}dd{margin:0}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;background:var(--card);padding:.5rem 1rem;z-index:2}
.visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.top{border-bottom:1px solid var(--line);padding:.7rem clamp(1rem,4vw,2.5rem)}
.top p{margin:0;max-width:none;color:var(--soft);font-size:.92rem}
.top b{font-family:var(--serif);font-size:1.15rem;color:var(--ink);margin-right:.5rem;letter-spacing:.01em}
.page{max-width:76rem;margin:0 auto;padding:0 clamp(1rem,4vw,2.5rem)}
nav ul{list-style:none;padding:0;margin:1rem 0 0;display:flex;flex-wrap:wrap;gap:.2rem 1rem;font-size:.92rem}
nav li{margin:0}
main>section{padding:2rem 0 1.4rem;border-top:1px solid var(--line)}
main>section:first-child{border-top:0}
footer{border-top:1px solid var(--line);color:var(--soft);font-size:.88rem;padding:1rem clamp(1rem,4vw,2.5rem) 2rem;text-align:center}
footer p{margin:0 auto}
.lead,.why{color:var(--soft)}
.aside,.given,.strength{color:var(--soft);font-size:.88rem}
h3 .strength{font:400 .88rem/1 var(--sans)}
.facts{display:flex;flex-wrap:wrap;gap:.3rem 2rem;margin:.9rem 0 0;font-size:.95rem}
.facts dt{color:var(--soft);font-size:.82rem}
.headline{font:1.25rem/1.45 var(--serif);margin:1.3rem 0;text-wrap:pretty;max-width:52rem}
.tiles{list-style:none;padding:0;margin:0 0 1.4rem;display:grid;grid-template-columns:repeat(2,1fr);gap:.6rem}
.tile:last-child{grid-column:1/-1}
.tile{border-radius:6px;padding:.7rem .85rem .75rem;margin:0;background:var(--tone-pale);color:var(--tone)}
.tile b{font:600 1.9rem/1.1 var(--serif);margin-right:.25rem}
.tile .name{font-weight:600}
.tile .says{display:block;font-size:.82rem;line-height:1.35;margin-top:.15rem}
.met,.covered{--tone:var(--met);--tone-pale:var(--met-pale)}
.weak{--tone:var(--weak);--tone-pale:var(--weak-pale)}
.missing,.absent{--tone:var(--missing);--tone-pale:var(--missing-pale)}
.ask{--tone:var(--ask);--tone-pale:var(--ask-pale)}
.own-action,.unknown{--tone:var(--own);--tone-pale:var(--own-pale)}
.badge{display:inline-block;font:600 .78rem/1.3 var(--sans);color:var(--tone);background:var(--tone-pale);border-radius:99px;padding:.12rem .6rem;white-space:nowrap;vertical-align:.1em}
.badge:is(.covered,.met,.weak,.absent,.missing)::before{content:"";display:inline-block;width:.62em;height:.62em;border:1.5px solid;border-radius:50%;margin-right:.4em}
.badge:is(.covered,.met)::before{background:currentColor}
.badge.weak::before{background:linear-gradient(90deg,currentColor 50%,transparent 50%)}
.columns{display:grid;gap:0 2.5rem}
.columns h2,.summary>h2{font-size:1.2rem;margin:.9rem 0 .4rem}
.columns h2:first-child{margin-top:0}
.pressing li{margin:.55rem 0}
.pressing a{font-weight:600}
.reasons{margin-bottom:1rem}
.coverage{display:grid;gap:1rem 2.5rem;align-items:start}
.chart{width:100%;max-width:34rem;height:auto;font-family:var(--sans)}
table{border-collapse:collapse;width:100%;font-size:.92rem}
caption{text-align:left;color:var(--soft);font-size:.88rem;padding-bottom:.3rem}
th,td{text-align:left;vertical-align:top;padding:.38rem .8rem .38rem 0;border-bottom:1px solid var(--line)}
th{font-weight:600}
tbody th{font-weight:500}
th[scope=rowgroup]{font-family:var(--serif);font-weight:600;padding-top:1rem}
.number{text-align:right;padding-right:0;padding-left:.5rem;font-variant-numeric:tabular-nums;white-space:nowrap}
.figures{font-size:clamp(.7rem,3.3vw,.84rem)}
.figures .number{padding-left:clamp(.15rem,1.2vw,.5rem)}
.figures tbody th{padding-right:.2rem;hyphens:auto}
.figures th{overflow-wrap:normal}
.figures thead .number{white-space:normal}
.figures th,.figures td{padding-top:.2rem;padding-bottom:.2rem}
.scroll{overflow-x:auto;margin:.6rem 0}
.scroll table{min-width:30rem}
.cards{display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr))}
.card{background:var(--card);border:1px solid var(--line);border-radius:6px;padding:.9rem 1.1rem}
.card h4{font-family:var(--serif);font-size:1.1rem;margin:0 0 .4rem}
.roles dt{font-weight:600;margin-top:.7rem}
.roles .aside{margin:0}
.roles ul{font-size:.92rem}
.notice{background:var(--own-pale);border-left:4px solid var(--own);padding:.6rem .9rem;border-radius:0 4px 4px 0;margin:.7rem 0}
.gaps{list-style:none;padding:0}
.gap{border-left:4px solid var(--tone);padding:.1rem 0 .1rem 1rem;margin:1.3rem 0}
.gap h3{margin:0 0 .2rem}
.duties,.tasks{list-style:none;padding:0;font-size:.95rem}
.duties>li,.tasks>li{margin:.55rem 0}
.duties ul,.tasks ul{margin:.1rem 0;padding-left:2.2rem}
.duties ul li,.tasks ul li{margin:.1rem 0}
.duties b,.tasks b{font-weight:600}
.provision{font:600 .82rem/1 var(--sans);font-variant-numeric:tabular-nums;color:var(--accent);background:var(--ask-pale);border-radius:4px;padding:.1rem .4rem}
.term,.flag,.conflict,.paper{background:var(--card);border:1px solid var(--line);border-radius:6px;padding:1.1rem clamp(1rem,3vw,1.6rem);margin:1.1rem 0}
.term{border-top:4px solid var(--tone)}
.term h3,.flag h3,.paper h3{margin-top:0;font-size:1.25rem}
.quote{margin:1rem 0}
.quote blockquote{margin:0;padding:.1rem 0 .1rem 1rem;border-left:3px solid var(--line);font-family:var(--serif);color:var(--soft)}
.quote p{max-width:48rem;margin:0;white-space:pre-line}
.quote mark{background:#fdf0b8;color:var(--ink);padding:.05em 0;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.quote figcaption{font-size:.85rem;color:var(--soft);padding-left:1.2rem;margin-top:.25rem}
.closest mark{background:var(--own-pale)}
.decision{background:var(--ask-pale);border-left:4px solid var(--ask);padding:.6rem .9rem;border-radius:0 4px 4px 0}
.grounds{list-style:none;padding:0;font-size:.9rem;color:var(--soft)}
.grounds b{font-weight:600}
.ask-figure{white-space:nowrap}
.provisions ul{list-style:none;padding:0;font-size:.93rem}
.provisions li{margin:.5rem 0}
.official{margin:.4rem 0 0;padding-left:.9rem;border-left:3px solid var(--line)}
.questions li{margin:.6rem 0}
.principle{margin-bottom:1rem}
.principle h3{font:600 1rem/1.4 var(--sans);margin:1.3rem 0 .3rem}
.measure{font-size:.9rem;color:var(--soft);margin:.15rem 0 .15rem 1rem}
summary{cursor:pointer;color:var(--accent);font-size:.88rem;padding:.15rem 0}
.faults{color:var(--missing)}
.reading{display:grid;gap:.8rem}
.reading dt{font-weight:600}
.reading dd{max-width:46rem}
@media (min-width:50rem){
.tiles{grid-template-columns:repeat(5,1fr)}
.tile:last-child{grid-column:auto}
.columns{grid-template-columns:1.15fr 1fr}
.coverage{grid-template-columns:1fr 1fr}
}
@media (min-width:72rem){
.page{display:grid;grid-template-columns:10rem minmax(0,1fr);gap:0 3rem}
nav{position:sticky;top:0;align-self:start;padding-top:1.6rem}
nav ul{display:block;margin:.5rem 0}
nav li{margin:.45rem 0}
}
@media print{
@page{size:A4;margin:14mm 15mm}
:root{--paper:#fff}
html{font-size:9pt}
h1{font-size:1.9rem}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.skip,nav,.summary .aside{display:none}
.top{padding:0 0 .4rem}
.page{display:block;max-width:none;padding:0}
main>section{padding:1rem 0;border-top:0}
#scope,#gaps,#terms,#questions,#actions{break-before:page;padding-top:0}
#summary{padding-top:.9rem}
.columns{grid-template-columns:1.15fr 1fr;gap:0 2rem}
.coverage{grid-template-columns:1fr 1.1fr;gap:0 1.6rem}
.tiles{grid-template-columns:repeat(5,1fr);margin-bottom:1rem}
.tile:last-child{grid-column:auto}
.tile{padding:.5rem .6rem}
.headline{margin:.7rem 0;font-size:1.15rem}
.facts{margin-top:.6rem}
.pressing li{margin:.35rem 0}
.figures{font-size:.76rem}
.figures th,.figures td{padding-top:.1rem;padding-bottom:.1rem}
.scroll{overflow:visible}
.scroll table{min-width:0}
a{color:inherit;text-decoration:none}
h2,h3,h4{break-after:avoid}
.term,.flag,.paper,.card{border-color:#cfcabd}
.term{border-top-color:var(--tone)}
.term,.flag,.conflict,.paper,.quote,.gap,.tile,tr,.tasks>li,.questions li,.provisions li,.card{break-inside:avoid}
p,li{orphans:3;widows:3}
details:not([open]){display:none}
footer{padding:1rem 0 0}
}
`;
