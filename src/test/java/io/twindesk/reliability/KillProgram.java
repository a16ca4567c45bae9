package io.twindesk.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import io.twindesk.TwindeskApplication;
import io.twindesk.performance.Database;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.springframework.util.FileSystemUtils;

/**
 * Kills a server while writers are at it, again and again, and compares what it has
 * acknowledged with what its successor tells:
 * {@code ./mvnw -Pkill test-compile exec:exec}.
 */
@Command(name = "kill", mixinStandardHelpOptions = true)
final class KillProgram implements Callable<Integer> {

	@Option(names = "--database", description = "${COMPLETION-CANDIDATES}")
	private Database database = Database.H2_FILE;

	@Option(names = "--kills", description = "How often the server is killed")
	private int kills = 10;

	@Option(names = "--writers", description = "How many write at once")
	private int writers = 4;

	@Option(names = "--seed", description = "Of the random moments and calls")
	private long seed = System.nanoTime();

	@Option(names = "--careless", description = "The control: H2 writes half a second late, and has to lose")
	private boolean careless;

	private final List<Round> rounds = new ArrayList<>();

	private int writes;

	private int lost;

	private int doubted;

	public static void main(String[] arguments) {
		System.exit(new CommandLine(new KillProgram()).execute(arguments));
	}

	@Override
	public Integer call() throws Exception {
		System.out.printf("%s, %d kills, %d writers, --seed=%d%n", this.careless ? "careless H2" : this.database,
				this.kills, this.writers, this.seed);
		Path folder = Files.createTempDirectory("twindesk-kill");
		Database.Running running = this.database.start();
		List<String> arguments = new ArrayList<>(running.arguments());
		arguments.addAll(List.of("--twindesk.control.token=" + DeskieClient.CONTROL_TOKEN,
				"--twindesk.control.access=token", "--logging.level.root=warn"));
		kill(folder, arguments);
		running.closing().close();
		FileSystemUtils.deleteRecursively(folder);
		System.out.printf("%,d writes acknowledged, %d missing or changed, %d of half; %d kills%n", this.writes,
				this.lost, this.doubted, this.kills);
		return (this.lost + this.doubted > 0) ? 1 : 0;
	}

	private void kill(Path folder, List<String> arguments) throws Exception {
		Random random = new Random(this.seed);
		StartedServer server = start(folder, arguments);
		for (int kill = 1; kill <= this.kills; kill++) {
			Round round = Round.begin(server.port(), "round-" + kill, this.writers, random);
			Thread.sleep(3000 + random.nextInt(2000));
			server.kill();
			round.end();
			this.rounds.add(round);
			this.writes += round.writes();
			server = start(folder, arguments);
			int before = this.lost;
			check(server.port(), round);
			System.out.printf("kill %3d: %5d writes acknowledged, %d missing or changed%n", kill, round.writes(),
					this.lost - before);
		}
		this.lost = 0;
		this.doubted = 0;
		for (Round round : this.rounds) { // later kills may have damaged earlier data
			check(server.port(), round);
		}
		server.kill();
	}

	private StartedServer start(Path folder, List<String> arguments) throws IOException, InterruptedException {
		return StartedServer.start(this.careless ? CarelessServer.class : TwindeskApplication.class, folder, arguments);
	}

	private void check(int port, Round round) throws IOException {
		Map<String, Profile> found = Profiles.read(round.client(port));
		for (Writer writer : round.writers()) {
			Map<String, Profile> own = new TreeMap<>(found);
			own.keySet().removeIf((email) -> !email.startsWith(writer.name() + "-"));
			List<String> missing = writer.missing(own);
			missing.forEach((line) -> System.out.println("  " + line));
			this.lost += missing.size();
			if (missing.isEmpty() && !writer.expects(own)) {
				System.out.println("  " + writer.name() + " finds something half done");
				this.doubted++;
			}
			if (writer.refusal() != null) {
				System.out.println("  " + writer.refusal());
				this.doubted++;
			}
		}
	}

}
