package io.twindesk.workspace;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** The row of a workspace or of a copy. */
@Entity
@Table(name = "workspace")
class WorkspaceEntity {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String name;

	private Instant createdAt;

	private @Nullable Long copyOf;

	private boolean auto;

	/** Set only for workspaces that are deleted when idle. */
	private @Nullable Instant lastUsedAt;

	private long clockOffset;

	private @Nullable Instant frozenAt;

	@ElementCollection(fetch = FetchType.EAGER)
	@BatchSize(size = 100)
	@CollectionTable(name = "workspace_setting", joinColumns = @JoinColumn(name = "workspace_id"))
	@MapKeyColumn(name = "name")
	@Column(name = "setting")
	private Map<String, String> settings = new HashMap<>();

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected WorkspaceEntity() {
	}

	WorkspaceEntity(String name, Instant now) {
		this.name = name;
		this.createdAt = now;
	}

	/** Creates the row of a workspace that is created by the first use of its key. */
	static WorkspaceEntity auto(String name, Instant now) {
		WorkspaceEntity created = new WorkspaceEntity(name, now);
		created.auto = true;
		created.removeWhenIdle(now);
		return created;
	}

	/** Lets the workspace be deleted when it is idle. */
	void removeWhenIdle(Instant now) {
		this.lastUsedAt = now;
	}

	/** Creates the row of an empty copy. */
	static WorkspaceEntity copy(long of, String name, Instant now) {
		WorkspaceEntity created = new WorkspaceEntity(name, now);
		created.copyOf = of;
		return created;
	}

	String name() {
		return this.name;
	}

	Instant createdAt() {
		return this.createdAt;
	}

	void change(ClockSetting time) {
		this.clockOffset = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.EPOCH.plus(time.offset()));
		this.frozenAt = time.frozenAt();
	}

	void change(Map<String, String> changes) {
		this.settings.putAll(changes);
	}

	Workspace toWorkspace() {
		if (this.id == null) {
			throw new IllegalStateException("Workspace " + this.name + " is not stored yet");
		}
		return new Workspace(this.id, this.name, new WorkspaceSettings(this.settings), time(), this.auto,
				this.lastUsedAt != null);
	}

	private ClockSetting time() {
		return new ClockSetting(Duration.of(this.clockOffset, ChronoUnit.MICROS), this.frozenAt);
	}

}
