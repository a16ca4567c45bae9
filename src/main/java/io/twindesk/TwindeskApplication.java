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
 * Boot's error page is excluded: errors are written where they are detected, and a second
 * dispatch to a page that no client may access would turn Tomcat's errors about a body
 * into a 403.
 */
@SpringBootApplication(exclude = ErrorMvcAutoConfiguration.class)
public class TwindeskApplication {

	/** Starts the server, or runs a command and exits with its code. */
	public static void main(String[] arguments) {
		CommandLineTool.checkText(arguments);
		if (CommandLineTool.isAsked(arguments)) {
			System.exit(CommandLineTool.run(TwindeskApplication::connect, arguments));
		}
		SpringApplication.run(TwindeskApplication.class, arguments);
	}

	/**
	 * Starts the context of commands, without a web server, on the configured database.
	 */
	static ConfigurableApplicationContext connect(String... settings) {
		return new SpringApplicationBuilder(CommandContext.class).web(WebApplicationType.NONE)
			.properties("logging.threshold.console=off")
			.run(settings);
	}

}
