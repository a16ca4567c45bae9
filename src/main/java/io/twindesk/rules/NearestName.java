package io.twindesk.rules;

import java.util.Collection;
import java.util.Locale;

import io.twindesk.settings.EditDistance;
import org.jspecify.annotations.Nullable;

/** Finds the name that a client probably meant by an unknown one. */
public final class NearestName {

	private NearestName() {
	}

	/** Returns the message for a name that nothing reads. */
	public static String message(String name, Collection<String> known) {
		String nearest = find(name, known);
		return "Nothing reads " + name + ((nearest != null) ? "; did you mean " + nearest + "?" : "");
	}

	/** Returns the most similar name, null if none is similar. */
	static @Nullable String find(String name, Collection<String> known) {
		String plain = plain(name);
		String nearest = null;
		int least = Integer.MAX_VALUE;
		for (String candidate : known) {
			String other = plain(candidate);
			int distance = other.equals("user" + plain) ? 1 : EditDistance.of(plain, other);
			if (distance < least && distance <= Math.max(1, other.length() / 4)) {
				least = distance;
				nearest = candidate;
			}
		}
		return nearest;
	}

	/** Returns a name without the separators and cases that languages choose. */
	private static String plain(String name) {
		return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
	}

}
