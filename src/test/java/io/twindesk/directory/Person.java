package io.twindesk.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A person in the simple model of the directory. */
class Person {

	final long id;

	/**
	 * Type of the identifier with which the person was created: email, phone or telegram.
	 */
	final String type;

	String email = "";

	String phone = "";

	String telegram = "";

	String username = "";

	String first = "";

	String last = "";

	String language = "en";

	String company = "";

	String note = "";

	boolean active = true;

	boolean deleted;

	final Map<String, Object> customFields = new LinkedHashMap<>();

	String dateFormat = "en_GB";

	List<Long> groups = new ArrayList<>();

	long maxChats = 3;

	long status = 1;

	boolean locked;

	final Map<String, Integer> campaigns = new TreeMap<>();

	Person(long id, String type) {
		this.id = id;
		this.type = type;
	}

	String fullName() {
		return (this.first.isEmpty() || this.last.isEmpty()) ? this.first + this.last : this.first + " " + this.last;
	}

	/** Overwrites the parts of the name by a full name, unless they already form it. */
	void rename(String full) {
		String name = full.strip();
		if (name.equals(fullName().strip())) {
			return;
		}
		int space = name.indexOf(' ');
		this.first = (space < 0) ? name : name.substring(0, space);
		this.last = (space < 0) ? "" : name.substring(space + 1);
	}

	/** Returns the user as Deskie does, without dates and constants. */
	Map<String, Object> inDeskie() {
		Map<String, Object> user = new TreeMap<>();
		user.put("user_id", this.id);
		user.put("user_full_name", fullName());
		user.put("company_name", this.company);
		user.put("active", this.active);
		user.put("deleted", this.deleted);
		user.put("type", this.type);
		if (this.type.equals("telegram")) {
			user.put("telegram_id", Long.valueOf(this.telegram));
		}
		else {
			user.put("user_" + this.type, this.type.equals("email") ? this.email : this.phone);
		}
		user.put("language_id", List.of("", "ru", "en", "nl").indexOf(this.language));
		user.put("custom_fields", this.customFields);
		return user;
	}

	/** Returns the user as Omnidesk's list does. */
	Map<String, Object> inOmnidesk() {
		Map<String, Object> user = new LinkedHashMap<>();
		user.put("id", this.id);
		user.put("name", this.username);
		user.put("firstname", this.first);
		user.put("lastname", this.last);
		user.put("email", this.email);
		user.put("telephone_number", this.phone);
		user.put("language", this.language);
		user.put("dateFormat", this.dateFormat);
		user.put("groups", this.groups);
		user.put("active", this.active && !this.deleted);
		user.put("status", Map.of("id", this.status, "locked", this.locked));
		return user;
	}

}
