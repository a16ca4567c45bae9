package io.twindesk.pull;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

import javax.net.ssl.SSLContext;

import io.twindesk.calibration.LiveAccount;
import org.jspecify.annotations.Nullable;

/**
 * The options of a pull.
 *
 * @param account the account to read
 * @param trusted certificates that the client trusts, null for those of the JDK
 * @param scope the users to read
 * @param privacy whether personal data is replaced
 * @param output the file to write
 * @param resume whether an interrupted pull continues
 * @param languages code of each language_id of Deskie
 */
record PullOptions(LiveAccount account, @Nullable SSLContext trusted, Scope scope, Privacy privacy, Path output,
		boolean resume, Map<Integer, String> languages) {

	/**
	 * The users to read.
	 *
	 * @param fromUpdated time of the earliest change, null for all users
	 * @param limit maximum number of users
	 * @param links whether links are read, by one request for each user
	 */
	public record Scope(@Nullable Instant fromUpdated, long limit, boolean links) {
	}

	/**
	 * Whether personal data is replaced.
	 *
	 * @param asIs whether it stays
	 * @param key key of the pseudonyms, null for a random one
	 */
	public record Privacy(boolean asIs, @Nullable String key) {

		/** Whether another run would write the same data. */
		public boolean isRepeatable() {
			return this.asIs || this.key != null;
		}

		/** Returns a text without the key, which no log may contain. */
		@Override
		public String toString() {
			return this.asIs ? "as is" : "pseudonyms";
		}

	}

}
