package io.twindesk.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The style sheet of HTML reports, and the policy that permits it alone. */
final class HtmlStyle {

	static final String CSS = """
			:root {
			  color-scheme: light dark;
			  --back: #f5f6f8; --card: #ffffff; --line: #dde1e7; --text: #1c2430; --soft: #56606f;
			  --clean: #16794a; --tolerated: #8f5400; --broken: #b7222b; --info: #2a5ab0;
			  --clean-back: #e3f4ea; --tolerated-back: #fdf0d9; --broken-back: #fce6e6; --info-back: #e6eefb;
			}
			@media (prefers-color-scheme: dark) {
			  :root {
			    --back: #11161d; --card: #1a212b; --line: #313b49; --text: #e8ebf0; --soft: #a3aebd;
			    --clean: #55d192; --tolerated: #f4bd5a; --broken: #ff8a8a; --info: #8fb8ff;
			    --clean-back: #163425; --tolerated-back: #3a2b10; --broken-back: #431d20; --info-back: #1b2c4a;
			  }
			}
			* { box-sizing: border-box; }
			body { margin: 0; background: var(--back); color: var(--text);
			  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; }
			.page { max-width: 70rem; margin: 0 auto; padding: 1.5rem; }
			h1, h2, h3, h4 { line-height: 1.2; margin: 0; }
			h1 { font-size: 2.2rem; overflow-wrap: anywhere; }
			h2 { font-size: 1.35rem; margin: 2.75rem 0 .35rem; }
			h3 { font-size: 1.05rem; }
			p { margin: .35rem 0; }
			a { color: var(--info); }
			code, .mono { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: .88em;
			  overflow-wrap: anywhere; }
			.soft { color: var(--soft); }
			.card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 1.25rem 1.5rem; }
			.hero { display: grid; grid-template-columns: 1fr auto; gap: 1.5rem 2.5rem; align-items: center;
			  border-top: 6px solid var(--tone); }
			.hero .brand { color: var(--soft); font-weight: 600; letter-spacing: .06em; text-transform: uppercase;
			  font-size: .78rem; margin: 0 0 .4rem; }
			.hero .lead { font-size: 1.12rem; margin: .8rem 0 .4rem; }
			.clean { --tone: var(--clean); --tone-back: var(--clean-back); }
			.tolerated, .unread { --tone: var(--tolerated); --tone-back: var(--tolerated-back); }
			.broken { --tone: var(--broken); --tone-back: var(--broken-back); }
			.assumed, .info { --tone: var(--info); --tone-back: var(--info-back); }
			.badge { display: inline-block; padding: .12rem .6rem; border-radius: 999px; font-size: .82rem; font-weight: 650;
			  color: var(--tone); background: var(--tone-back); border: 1px solid var(--tone); white-space: nowrap; }
			.hero .badge { font-size: 1rem; padding: .2rem .9rem; }
			.ring { margin: 0; display: flex; gap: 1.25rem; align-items: center; }
			.ring > svg { width: 9.5rem; height: 9.5rem; }
			.ring .track, .bar .track { stroke: var(--line); fill: none; }
			.ring .part { fill: none; stroke: var(--tone); }
			.ring text { fill: var(--text); font-weight: 700; font-size: 24px; text-anchor: middle; }
			.ring text.small { fill: var(--soft); font-weight: 400; font-size: 12px; }
			.legend { list-style: none; padding: 0; margin: 0; font-size: .92rem; }
			.legend li { display: flex; gap: .5rem; align-items: center; padding: .1rem 0; }
			.legend svg { width: .8rem; height: .8rem; fill: var(--tone); flex: none; }
			.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .75rem;
			  margin: .75rem 0 0; padding: 0; list-style: none; }
			.tiles li { padding: .8rem 1.1rem; }
			.tiles b { display: block; font-size: 1.5rem; line-height: 1.2; }
			.tiles span { color: var(--soft); font-size: .88rem; }
			nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.1rem; list-style: none; padding: 0; margin: 1rem 0 0;
			  font-size: .95rem; }
			.finding { margin-top: .9rem; border-left: 5px solid var(--tone); }
			.finding header { display: flex; flex-wrap: wrap; gap: .35rem .75rem; align-items: center; margin-bottom: .5rem; }
			.finding h3 { overflow-wrap: anywhere; }
			.tags { display: flex; flex-wrap: wrap; gap: .3rem; list-style: none; margin: .35rem 0 0; padding: 0; }
			.tags li { border: 1px solid var(--line); border-radius: 6px; padding: 0 .45rem; }
			.scroll { overflow-x: auto; }
			table { width: 100%; border-collapse: collapse; font-size: .93rem; }
			.examples { table-layout: fixed; }
			.examples th:nth-child(1), .examples td:nth-child(2) { width: 25%; }
			td p { margin: .1rem 0 0; }
			caption { text-align: left; color: var(--soft); padding: .35rem 0; }
			th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-top: 1px solid var(--line); }
			thead th { border-top: 0; color: var(--soft); font-weight: 600; font-size: .84rem; }
			tbody th { font-weight: 600; }
			.number { text-align: right; font-variant-numeric: tabular-nums; }
			.uncalled { border-top: 1px solid var(--line); padding-top: .75rem; }
			.bar { display: block; width: 8rem; height: .6rem; margin: .45rem 0 .2rem; }
			.bar .part { stroke: var(--info); fill: none; }
			.situations { display: grid; grid-template-columns: repeat(auto-fit, minmax(19rem, 1fr)); gap: .6rem;
			  list-style: none; margin: .75rem 0 0; padding: 0; }
			.situations li { display: grid; grid-template-columns: auto 1fr; gap: .1rem .75rem; padding: .8rem 1rem; }
			.situations svg { width: 1.4rem; height: 1.4rem; margin-top: .1rem; }
			.situations svg .edge { fill: none; stroke: var(--tone, var(--soft)); }
			.situations svg .fill { fill: var(--tone-back); stroke: var(--tone); }
			.situations .state { font-size: .86rem; color: var(--tone, var(--soft)); font-weight: 600; }
			details { margin-top: .5rem; }
			summary { cursor: pointer; color: var(--info); }
			footer { margin: 3rem 0 1rem; color: var(--soft); font-size: .9rem; }
			@media (max-width: 46rem) {
			  .page { padding: .75rem; }
			  .card { padding: 1rem; }
			  .hero { grid-template-columns: 1fr; }
			  h1 { font-size: 1.7rem; }
			  .ring > svg { width: 7.5rem; height: 7.5rem; }
			}
			@media print {
			  :root { --back: #ffffff; --card: #ffffff; --line: #bbbbbb; --text: #000000; --soft: #444444;
			    --clean: #16794a; --tolerated: #8f5400; --broken: #b7222b; --info: #2a5ab0;
			    --clean-back: #ffffff; --tolerated-back: #ffffff; --broken-back: #ffffff; --info-back: #ffffff; }
			  body { font-size: 11pt; }
			  nav { display: none; }
			  .page { max-width: none; padding: 0; }
			  .scroll { overflow: visible; }
			  .card, tr { break-inside: avoid; }
			  h2, h3 { break-after: avoid; }
			  details::details-content { content-visibility: visible; block-size: auto; }
			}
			""";

	/** The policy of a report, in the file itself, too. */
	static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash() + "'";

	private HtmlStyle() {
	}

	private static String hash() {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(CSS.getBytes(StandardCharsets.UTF_8));
			return Base64.getEncoder().encodeToString(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
