package io.twindesk.fault;

import java.time.Duration;

/** What a rule does to a call. */
public sealed interface Action {

	/** The form in which it is stored. */
	String text();

	/** Makes one of its stored form. */
	static Action read(String text) {
		String[] words = text.split(" ");
		return switch (words[0]) {
			case "error" -> new Error(words[1]);
			case "status" -> new Status(Integer.parseInt(words[1]));
			case "delay" -> new Delay(Duration.parse(words[1]));
			case "drop" -> new Drop();
			case "reset" -> new Reset();
			case "truncate" -> new Truncate(Integer.parseInt(words[1]));
			case "drip" -> new Drip(Integer.parseInt(words[1]), Duration.parse(words[2]));
			default -> throw new IllegalArgumentException("No action: " + text);
		};
	}

	/** An error of the dialect, by its code. */
	record Error(String code) implements Action {

		@Override
		public String text() {
			return "error " + this.code;
		}

	}

	/** An error of the dialect, by its status. */
	record Status(int status) implements Action {

		@Override
		public String text() {
			return "status " + this.status;
		}

	}

	/** The answer comes late. */
	record Delay(Duration by) implements Action {

		@Override
		public String text() {
			return "delay " + this.by;
		}

	}

	/** The connection is closed without an answer. */
	record Drop() implements Action {

		@Override
		public String text() {
			return "drop";
		}

	}

	/** The connection is reset. */
	record Reset() implements Action {

		@Override
		public String text() {
			return "reset";
		}

	}

	/** The connection is closed behind so many bytes of the body. */
	record Truncate(int bytes) implements Action {

		@Override
		public String text() {
			return "truncate " + this.bytes;
		}

	}

	/** The body comes a few bytes at a time. */
	record Drip(int bytes, Duration every) implements Action {

		@Override
		public String text() {
			return "drip " + this.bytes + " " + this.every;
		}

	}

}
