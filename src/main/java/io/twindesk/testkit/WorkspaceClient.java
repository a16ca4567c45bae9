package io.twindesk.testkit;

import org.jspecify.annotations.Nullable;

/** Client of the control API of one workspace. */
record WorkspaceClient(ControlApi control, String workspace) {

	@Nullable Object call(String method, String path, @Nullable Object body) {
		return this.control.call(method, address(path), body);
	}

	ControlApi.Response exchange(String method, String path, @Nullable String body) {
		return this.control.exchange(method, address(path), body);
	}

	String address(String path) {
		return "/_twindesk/workspaces/" + this.workspace + path;
	}

}
