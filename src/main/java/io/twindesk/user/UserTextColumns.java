package io.twindesk.user;

import jakarta.persistence.Embeddable;

/** The columns of the text fields in a user's row. */
@Embeddable
class UserTextColumns {

	private String companyName = "";

	private String companyPosition = "";

	private String note = "";

	String get(TextField field) {
		return switch (field) {
			case COMPANY_NAME -> this.companyName;
			case COMPANY_POSITION -> this.companyPosition;
			case NOTE -> this.note;
		};
	}

	void set(TextField field, String text) {
		switch (field) {
			case COMPANY_NAME -> this.companyName = text;
			case COMPANY_POSITION -> this.companyPosition = text;
			case NOTE -> this.note = text;
		}
	}

}
