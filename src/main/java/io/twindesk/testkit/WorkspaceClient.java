package io.twindesk.testkit;

import org.jspecify.annotations.Nullable;

/** The control API below one workspace's address. */
record WorkspaceClient(ControlApi control, String workspace) {

	@Nullable Object call(String method, String path, @Nullable Object body) {
		return this.control.call(method, address(path), body);
	}

	ControlApi.Response answer(String method, String path, @Nullable String body) {
		return this.control.answer(method, address(path), body);
	}

	String address(String path) {
		return "/_twindesk/workspaces/" + this.workspace + path;
	}

}
