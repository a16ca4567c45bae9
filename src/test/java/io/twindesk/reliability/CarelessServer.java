package io.twindesk.reliability;

import io.twindesk.TwindeskApplication;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The server with H2's own habit of writing half a second late, which Twindesk does not
 * let an URL ask for. What is looked for has to be found here.
 */
final class CarelessServer {

	private CarelessServer() {
	}

	public static void main(String[] arguments) {
		SpringApplication application = new SpringApplication(TwindeskApplication.class);
		application.addInitializers(
				(ApplicationContextInitializer<GenericApplicationContext>) (context) -> context.registerBean("careless",
						ApplicationRunner.class,
						() -> (given) -> context.getBean(JdbcTemplate.class).execute("set write_delay 500")));
		application.run(arguments);
	}

}
