package io.twindesk.access;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A staff member's credential, without the key.
 *
 * @param workspaceId the workspace that it opens
 * @param id the public id for lists and logs
 * @param staffEmail the e-mail of its staff member, empty if any staff member may use it
 * @param fullAccess whether the agent has the full access level that a permanent deletion
 * requires
 * @param actsFor the user that the key acts for, if any
 */
public record Credential(long workspaceId, String id, String staffEmail, Set<Permission> permissions,
		boolean fullAccess, @Nullable Long actsFor) {

	/** Returns whether the permissions include an operation. */
	public boolean permits(VendorOperation vendorOperation) {
		return this.permissions.contains(vendorOperation.permission())
				&& (this.fullAccess || !vendorOperation.fullAccess());
	}

	/**
	 * Returns whether the staff member with an e-mail, ignoring case, may use this key.
	 */
	public boolean belongsTo(String staffEmail) {
		return this.staffEmail.isEmpty() || this.staffEmail.equalsIgnoreCase(staffEmail);
	}

}
