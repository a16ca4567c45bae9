package io.twindesk.access;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A staff member's key, without the key.
 *
 * @param workspaceId the workspace that it opens
 * @param id public, for lists and logs
 * @param staffEmail whose key it is, empty if it is everybody's
 * @param fullAccess whether the agent has a full access level, which deleting for good
 * asks for
 * @param actsFor the user whom the key acts for, if any
 */
public record Credential(long workspaceId, String id, String staffEmail, Set<Permission> permissions,
		boolean fullAccess, @Nullable Long actsFor) {

	/** Whether the operation is within these permissions. */
	public boolean permits(VendorOperation vendorOperation) {
		return this.permissions.contains(vendorOperation.permission())
				&& (this.fullAccess || !vendorOperation.fullAccess());
	}

	/** Whether the staff member with that e-mail, in any case, may use this key. */
	public boolean belongsTo(String staffEmail) {
		return this.staffEmail.isEmpty() || this.staffEmail.equalsIgnoreCase(staffEmail);
	}

}
