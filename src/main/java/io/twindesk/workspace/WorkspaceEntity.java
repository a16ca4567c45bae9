package io.twindesk.workspace;

import java.time.Instant;
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

@Entity
@Table(name = "workspace")
class WorkspaceEntity {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String name;

	private Instant createdAt;

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

	void change(Map<String, String> changes) {
		this.settings.putAll(changes);
	}

	Workspace toWorkspace() {
		if (this.id == null) {
			throw new IllegalStateException("Workspace " + this.name + " is not stored yet");
		}
		return new Workspace(this.id, this.name, new WorkspaceSettings(this.settings));
	}

}
