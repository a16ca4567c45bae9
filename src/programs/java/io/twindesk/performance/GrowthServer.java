package io.twindesk.performance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.twindesk.TwindeskApplication;
import io.twindesk.user.CustomField;
import io.twindesk.user.CustomFieldService;
import io.twindesk.user.Totals;
import io.twindesk.workspace.Workspace;
import io.twindesk.workspace.WorkspaceContext;
import io.twindesk.workspace.WorkspaceService;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A server with one workspace that has many users. */
class GrowthServer implements AutoCloseable {

	private final Database.Running database;

	private final ConfigurableApplicationContext context;

	private final Workspace workspace;

	private final int size;

	private final long secondsToFill;

	private GrowthServer(Database.Running database, ConfigurableApplicationContext context, int size) {
		this.database = database;
		this.context = context;
		this.size = size;
		JdbcTemplate jdbc = bean(JdbcTemplate.class);
		database.preparations().forEach(jdbc::execute);
		this.workspace = bean(WorkspaceService.class).create("growth");
		bean(WorkspaceContext.class).call(this.workspace, () -> {
			bean(CustomFieldService.class).declare(new CustomField(1, "Order", CustomField.Type.TEXT));
			bean(CustomFieldService.class).declare(new CustomField(2, "Newsletter", CustomField.Type.CHECKBOX));
			return null;
		});
		long start = System.nanoTime();
		fill();
		jdbc.execute(database.analysis());
		this.secondsToFill = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
	}

	static GrowthServer start(Database database, int size) throws IOException {
		Database.Running running = database.start();
		List<String> arguments = new ArrayList<>(running.arguments());
		arguments.addAll(List.of("--server.port=0", "--logging.level.root=warn"));
		ConfigurableApplicationContext context = SpringApplication.run(TwindeskApplication.class,
				arguments.toArray(String[]::new));
		return new GrowthServer(running, context, size);
	}

	private void fill() {
		var environment = this.context.getEnvironment();
		var connection = new SingleConnectionDataSource(
				environment.getProperty("spring.datasource.url") + this.database.fillingParameters(),
				environment.getProperty("spring.datasource.username"),
				environment.getProperty("spring.datasource.password"), true);
		try (connection) {
			connection.setAutoCommit(false);
			new Filling(connection, this.workspace.id()).fill(this.size);
		}
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	Totals totals() {
		return new Totals(this.context);
	}

	Workspace workspace() {
		return this.workspace;
	}

	/** Returns the initial number of users. */
	int size() {
		return this.size;
	}

	long secondsToFill() {
		return this.secondsToFill;
	}

	/** Returns the name and version of the database. */
	String version() {
		return bean(JdbcTemplate.class).execute((java.sql.Connection connection) -> {
			var metaData = connection.getMetaData();
			return metaData.getDatabaseProductName() + " " + metaData.getDatabaseProductVersion();
		});
	}

	@Override
	public void close() throws IOException {
		this.context.close();
		this.database.closing().close();
	}

}
