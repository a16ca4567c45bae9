package io.twindesk.programs;

import io.twindesk.performance.GrowthProgram;
import io.twindesk.performance.JournalCostProgram;
import io.twindesk.performance.WorkspaceCostProgram;
import io.twindesk.reliability.CrowdProgram;
import io.twindesk.reliability.FileGrowthProgram;
import io.twindesk.reliability.FullDiskProgram;
import io.twindesk.reliability.FuzzProgram;
import io.twindesk.reliability.KillProgram;
import io.twindesk.reliability.LoadProgram;
import io.twindesk.reliability.RestoreProgram;
import io.twindesk.reliability.UpgradeFixtureProgram;
import io.twindesk.reliability.WrongKeyProgram;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Runs the program that the first argument names: {@code ./mvnw -Pprogram test-compile
 * exec:exec -Dprogram="kill --kills=10"}.
 */
@Command(name = "program", mixinStandardHelpOptions = true,
		description = "Programs that measure or that run too long for a test.",
		subcommands = { CrowdProgram.class, FileGrowthProgram.class, FullDiskProgram.class, FuzzProgram.class,
				GrowthProgram.class, JournalCostProgram.class, KillProgram.class, LoadProgram.class,
				RestoreProgram.class, UpgradeFixtureProgram.class, WorkspaceCostProgram.class, WrongKeyProgram.class })
public final class Programs {

	private Programs() {
	}

	/** Runs a program and exits with its code. */
	public static void main(String[] arguments) {
		System.exit(new CommandLine(new Programs()).setCaseInsensitiveEnumValuesAllowed(true).execute(arguments));
	}

}
