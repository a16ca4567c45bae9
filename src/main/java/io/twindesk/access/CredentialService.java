package io.twindesk.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import io.twindesk.workspace.WorkspaceCaches;
import io.twindesk.workspace.WorkspaceClock;
import io.twindesk.workspace.WorkspaceDeletionStarted;
import jakarta.persistence.EntityManager;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Manages the keys that open workspaces. A key is returned only when it is created; only
 * its hash is stored.
 */
@Service
public class CredentialService {

	/** The table of credentials. */
	public static final String TABLE = "credential";

	private final CredentialRepository credentials;

	private final EntityManager entityManager;

	private final WorkspaceClock clock;

	private final ApplicationEventPublisher events;

	private final WorkspaceCaches caches;

	CredentialService(CredentialRepository credentials, EntityManager entityManager, WorkspaceClock clock,
			ApplicationEventPublisher events, WorkspaceCaches caches) {
		this.credentials = credentials;
		this.entityManager = entityManager;
		this.clock = clock;
		this.events = events;
		this.caches = caches;
	}

	/**
	 * Creates a credential with a new random key.
	 * @return the key, which cannot be retrieved again
	 */
	@Transactional
	public String create(long workspaceId, CredentialSpec credential) {
		return issue(workspaceId, credential).key();
	}

	/** Creates a credential with a new random key, which cannot be retrieved again. */
	@Transactional
	public IssuedCredential issue(long workspaceId, CredentialSpec credential) {
		String key = ApiKey.random();
		return new IssuedCredential(store(workspaceId, credential, key).toCredential(), key);
	}

	/** Creates a credential with a given key. */
	@Transactional
	public void create(long workspaceId, CredentialSpec credential, String key) {
		store(workspaceId, credential, key);
	}

	/** Returns a workspace's credentials, oldest first. */
	@Transactional(readOnly = true)
	public List<Credential> findAll(long workspaceId) {
		return this.credentials.findAll(workspaceId).stream().map(CredentialEntity::toCredential).toList();
	}

	/** Returns a workspace's credentials with their creation times, oldest first. */
	@Transactional(readOnly = true)
	public List<ListedCredential> list(long workspaceId) {
		return this.credentials.findAll(workspaceId).stream().map(CredentialEntity::toListed).toList();
	}

	/**
	 * Creates another credential with the same rights and a new random key. The old key
	 * remains valid.
	 * @return empty if the workspace has no credential of that id
	 */
	@Transactional
	public Optional<IssuedCredential> rotate(long workspaceId, String id) {
		return this.credentials.find(workspaceId, id).map((old) -> issue(workspaceId, old.toStored().credential()));
	}

	/**
	 * Deletes a credential; its key is invalid from the next request on.
	 * @return whether the workspace had it
	 */
	@Transactional
	public boolean delete(long workspaceId, String id) {
		boolean deleted = this.credentials.delete(workspaceId, id) == 1;
		if (deleted) {
			this.caches.evictAfterCommit(workspaceId);
			this.events.publishEvent(new CredentialDeleted(workspaceId, id));
		}
		return deleted;
	}

	/** Returns a workspace's credentials with their hashes, oldest first. */
	@Transactional(readOnly = true)
	public List<StoredCredential> findAllWithHashes(long workspaceId) {
		return this.credentials.findAll(workspaceId).stream().map(CredentialEntity::toStored).toList();
	}

	/**
	 * Stores credentials with existing keys.
	 * @throws KeyTakenException if one of the keys already opens a workspace
	 */
	@Transactional
	public void store(long workspaceId, List<StoredCredential> stored) {
		Instant now = this.clock.server();
		for (StoredCredential credential : stored) {
			String id = (credential.id() != null) ? credential.id() : ApiKey.randomHex(6);
			if (this.credentials.findByKeyHash(credential.keyHash()).isPresent()) {
				throw new KeyTakenException(credential.credential().staffEmail());
			}
			this.entityManager
				.persist(new CredentialEntity(workspaceId, id, credential.keyHash(), credential.credential(), now));
			now = now.plus(1, ChronoUnit.MICROS); // preserves their order
			this.events.publishEvent(new CredentialCreated(workspaceId, id));
		}
	}

	/** Returns the form in which a key is stored. */
	public static String hash(String key) {
		return ApiKey.hash(key);
	}

	/** Returns whether there is any credential, in any workspace. */
	@Transactional(readOnly = true)
	public boolean existsAny() {
		return this.credentials.existsAny();
	}

	@EventListener
	@Transactional
	void onWorkspaceDeletionStarted(WorkspaceDeletionStarted deletion) {
		this.credentials.deleteAll(deletion.workspaceId());
	}

	private CredentialEntity store(long workspaceId, CredentialSpec credential, String key) {
		CredentialEntity created = new CredentialEntity(workspaceId, ApiKey.randomHex(6), ApiKey.hash(key), credential,
				this.clock.server());
		this.entityManager.persist(created);
		this.events.publishEvent(new CredentialCreated(workspaceId, created.toCredential().id()));
		return created;
	}

}
