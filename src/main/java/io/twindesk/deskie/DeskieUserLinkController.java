package io.twindesk.deskie;

import io.twindesk.access.Permission;
import io.twindesk.access.VendorOperation;
import io.twindesk.input.RequestContent;
import io.twindesk.user.LinkedUser;
import io.twindesk.user.UserLinkService;
import io.twindesk.web.JsonContent;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Deskie's operations that link users. */
@RestController
class DeskieUserLinkController {

	private final UserLinkService links;

	private final DeskieLinkRequest linkRequest;

	private final DeskieUserResponse userResponse;

	DeskieUserLinkController(UserLinkService links, DeskieLinkRequest linkRequest, DeskieUserResponse userResponse) {
		this.links = links;
		this.linkRequest = linkRequest;
		this.userResponse = userResponse;
	}

	@VendorOperation(value = "deskie.users.link", permission = Permission.USER_CUD)
	@PutMapping(DeskieUserController.USER + "/link.json")
	JsonContent link(@PathVariable String id, RequestContent input) {
		long other = this.linkRequest.read(input);
		LinkedUser linked = this.links.link(DeskieUserId.read(id), other);
		return this.userResponse.user(linked.user(), linked.group());
	}

	@VendorOperation(value = "deskie.users.unlink", permission = Permission.USER_CUD)
	@PutMapping(DeskieUserController.USER + "/unlink.json")
	JsonContent unlink(@PathVariable String id, RequestContent input) {
		long other = this.linkRequest.read(input);
		LinkedUser linked = this.links.unlink(DeskieUserId.read(id), other);
		return this.userResponse.user(linked.user(), linked.group());
	}

}
