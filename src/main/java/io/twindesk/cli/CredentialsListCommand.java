package io.twindesk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import io.twindesk.access.Credential;
import io.twindesk.access.CredentialService;
import io.twindesk.access.ListedCredential;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import org.springframework.beans.factory.BeanFactory;

/** Lists credentials, but not their keys. */
@Command(name = "list", description = "Lists a workspace's credentials, oldest first, without their keys: "
		+ "id, staff e-mail, permissions, full access, user for whom it acts, creation time.")
class CredentialsListCommand implements Callable<Integer> {

	private static final List<String> HEAD = List.of("ID", "STAFF", "PERMISSIONS", "FULL-ACCESS", "ACTS-FOR",
			"CREATED");

	private final CommandDatabase database;

	@Spec
	private CommandSpec spec;

	@Mixin
	private CredentialsOptions options;

	@SuppressWarnings("NullAway.Init") // picocli sets the options
	CredentialsListCommand(CommandDatabase database) {
		this.database = database;
	}

	@Override
	public Integer call() {
		return this.database.print(this.spec.commandLine(), this::list);
	}

	private String list(BeanFactory beans) {
		List<List<String>> rows = new ArrayList<>(List.of(HEAD));
		beans.getBean(CredentialService.class)
			.list(this.options.find(beans).id())
			.forEach((listed) -> rows.add(row(listed)));
		return rows.stream().map((row) -> line(row, rows)).collect(Collectors.joining(System.lineSeparator()));
	}

	private static List<String> row(ListedCredential listed) {
		Credential credential = listed.credential();
		String permissions = credential.permissions().stream().map(Enum::name).collect(Collectors.joining(","));
		return List.of(credential.id(), credential.staffEmail(), permissions.isEmpty() ? "-" : permissions,
				credential.fullAccess() ? "yes" : "no", Objects.toString(credential.actsFor(), "-"),
				listed.createdAt().toString());
	}

	/** Formats a row; all cells except the last one are as wide as their column. */
	private static String line(List<String> row, List<List<String>> rows) {
		StringBuilder line = new StringBuilder();
		for (int i = 0; i < row.size() - 1; i++) {
			int column = i;
			int width = rows.stream().mapToInt((other) -> other.get(column).length()).max().orElse(0);
			line.append(row.get(i)).append(" ".repeat(width - row.get(i).length() + 2));
		}
		return line.append(row.get(row.size() - 1)).toString();
	}

}
