package io.twindesk.cli;

import java.util.function.Function;

import io.twindesk.audit.Actor;
import io.twindesk.audit.CurrentActor;
import io.twindesk.storage.StorageKind;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** The database that the server uses, as long as a command needs it. */
class CommandDatabase {

	private final Connection connection;

	CommandDatabase(Connection connection) {
		this.connection = connection;
	}

	/**
	 * Prints what comes of some work on the database.
	 * @return the exit code for a success
	 * @throws ParameterException if the database is one that nobody else can see
	 */
	int print(CommandLine requested, Function<BeanFactory, String> work) {
		try (ConfigurableApplicationContext server = this.connection.open()) {
			if (server.getBean(StorageKind.class) == StorageKind.MEMORY) {
				throw new ParameterException(requested, "A key in memory is gone when this command ends: "
						+ "say --twindesk.storage=file:… or --spring.datasource.url=…, as the server does");
			}
			try (CurrentActor.ActorScope actorScope = server.getBean(CurrentActor.class).begin(Actor.COMMAND)) {
				requested.getOut().println(work.apply(server));
			}
		}
		return 0;
	}

	/** Connects with the database that the server uses. */
	interface Connection {

		ConfigurableApplicationContext open();

	}

}
