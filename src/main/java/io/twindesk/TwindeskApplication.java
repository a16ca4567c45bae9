package io.twindesk;

import io.twindesk.cli.CommandLineTool;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the server, or runs the command that the first argument names.
 *
 * <p>
 * Boot's error page is left out: failures are answered where they are found, and a second
 * dispatch to a page that nobody may call would turn what Tomcat finds in a body into a
 * 403.
 */
@SpringBootApplication(exclude = ErrorMvcAutoConfiguration.class)
public class TwindeskApplication {

	/** Serves, or runs a command and exits with its code. */
	public static void main(String[] arguments) {
		CommandLineTool.checkText(arguments);
		if (CommandLineTool.isAsked(arguments)) {
			System.exit(CommandLineTool.run(TwindeskApplication::connect, arguments));
		}
		SpringApplication.run(TwindeskApplication.class, arguments);
	}

	/**
	 * The rooms behind the dialects, on the database of the settings, without a server.
	 */
	static ConfigurableApplicationContext connect(String... settings) {
		return new SpringApplicationBuilder(CommandContext.class).web(WebApplicationType.NONE)
			.properties("logging.threshold.console=off")
			.run(settings);
	}

}
