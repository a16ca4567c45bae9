package io.twindesk.cli;

import java.util.function.Function;

import io.twindesk.access.Actor;
import io.twindesk.access.CurrentActor;
import io.twindesk.storage.StorageKind;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** The server's database, which a command opens for the duration of its work. */
class CommandDatabase {

	private final Connection connection;

	CommandDatabase(Connection connection) {
		this.connection = connection;
	}

	/**
	 * Executes work on the database and prints its result.
	 * @return exit code of a success
	 * @throws ParameterException if the database is in memory, so that no other process
	 * sees it
	 */
	int print(CommandLine command, Function<BeanFactory, String> work) {
		try (ConfigurableApplicationContext server = this.connection.open()) {
			if (server.getBean(StorageKind.class) == StorageKind.MEMORY) {
				throw new ParameterException(command, "A key in memory is lost when this command ends: "
						+ "set --twindesk.storage=file:… or --spring.datasource.url=…, as for the server");
			}
			try (CurrentActor.ActorScope ignored = server.getBean(CurrentActor.class).begin(Actor.COMMAND)) {
				command.getOut().println(work.apply(server));
			}
		}
		return 0;
	}

	/** Connects to the server's database. */
	interface Connection {

		ConfigurableApplicationContext open();

	}

}
