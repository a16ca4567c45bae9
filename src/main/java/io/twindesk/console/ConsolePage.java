package io.twindesk.console;

import java.util.Locale;

import io.twindesk.control.ControlProperties;
import io.twindesk.control.ControlProperties.Console;
import io.twindesk.demo.DemoProperties;
import io.twindesk.web.ContextPath;

import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The HTML file of the console. It loads the modules of the folder {@code console}. */
@Component
class ConsolePage {

	private final Console mode;

	ConsolePage(ControlProperties properties, DemoProperties demo) {
		this.mode = properties.console(demo.demo());
	}

	boolean isOff() {
		return this.mode == Console.OFF;
	}

	/** Returns the page with the paths of this server, which may have a context path. */
	String html() {
		return Page.read("console/page.html")
			.replace("{base}", HtmlUtils.htmlEscape(ContextPath.current()) + "/_twindesk/console")
			.replace("{mode}", this.mode.name().toLowerCase(Locale.ROOT).replace('_', '-'));
	}

}
