package io.twindesk.deskie;

import io.twindesk.rules.Switch;
import io.twindesk.rules.SwitchPositions;
import io.twindesk.user.IdentifierType;
import io.twindesk.user.User;
import io.twindesk.verdict.RequestFindings;

/**
 * The switches that the users in one response depend on. They are collected as flags,
 * because a list has many users.
 */
final class DeskieAssumptions {

	private static final char LAST_ASCII = 127;

	private final RequestFindings findings;

	private boolean anyUser;

	private boolean digits;

	private boolean whatsapp;

	private boolean noFields;

	private boolean escapable;

	private boolean notAscii;

	DeskieAssumptions(RequestFindings findings) {
		this.findings = findings;
	}

	void user(User user) {
		if (!this.findings.isOn()) {
			return;
		}
		this.anyUser = true;
		this.whatsapp |= user.type() == IdentifierType.WHATSAPP;
		DeskieSituations.user(user, this.findings);
	}

	/** Adds the identifier of a user, which is a number or a text. */
	void identifier(Object value) {
		this.digits |= value instanceof Long;
	}

	/** Adds a user without custom fields. */
	void noFields() {
		this.noFields = true;
	}

	/** Adds a text of a user. A list has hundreds, so each character is compared once. */
	void text(String text) {
		if (!this.findings.isOn() || (this.escapable && this.notAscii)) {
			return;
		}
		boolean special = false;
		boolean other = false;
		for (int i = 0; i < text.length(); i++) {
			char one = text.charAt(i);
			if (one < '@') {
				special |= one == '&' || one == '<' || one == '>' || one == '"' || one == '\'';
			}
			else if (one > LAST_ASCII) {
				other = true;
			}
		}
		this.escapable |= special;
		this.notAscii |= other;
	}

	/**
	 * Adds the assumptions to the findings.
	 * @param lastContact whether the operation may return the last contact
	 */
	void report(SwitchPositions switches, boolean lastContact) {
		if (!this.findings.isOn()) {
			return;
		}
		add(switches, DeskieSwitches.SCREEN_NAME, this.anyUser);
		add(switches, DeskieSwitches.IDENTIFIER_DIGITS, this.digits);
		add(switches, DeskieSwitches.WHATSAPP_FIELD, this.whatsapp);
		add(switches, DeskieSwitches.CUSTOM_FIELDS_EMPTY, this.noFields);
		add(switches, DeskieSwitches.TEXT, this.escapable);
		add(switches, DeskieSwitches.LAST_CONTACT, this.anyUser && lastContact);
		if (this.notAscii) {
			this.findings.met(DeskieSituations.NOT_ASCII);
		}
	}

	private static void add(SwitchPositions switches, Switch asked, boolean needed) {
		if (needed) {
			switches.assume(asked, DeskieSwitches.RESPONSE);
		}
	}

}
