package io.twindesk.deskie;

import io.twindesk.Desk;
import io.twindesk.Desks;
import io.twindesk.ServerTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.hamcrest.Matchers.equalTo;

@ServerTest
class DeskieStatesTests {

	private final Desk desk;

	DeskieStatesTests(Desks desks) {
		this.desk = desks.open();
	}

	@ParameterizedTest(name = "{0}: active {1}, deleted {2}")
	@CsvSource({ "disable, true, true", "block, false, false", "restore, true, false" })
	void eachVerbChangesItsOwnFlags(String verb, boolean active, boolean deleted) {
		long id = this.desk.create("jane@acme.test");
		this.desk.deskie()
			.put("/api/users/" + id + "/" + verb + ".json")
			.then()
			.statusCode(200)
			.body("user.active", equalTo(active))
			.body("user.deleted", equalTo(deleted));
	}

}
