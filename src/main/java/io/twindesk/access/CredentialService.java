package io.twindesk.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import io.twindesk.audit.AuditTrail;
import io.twindesk.workspace.CachedWorkspaces;
import io.twindesk.workspace.WorkspaceCache;
import io.twindesk.workspace.WorkspaceCaches;
import io.twindesk.workspace.WorkspaceClock;
import io.twindesk.workspace.WorkspaceDeletionStarted;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keys that open workspaces. A key is told once, when it is made, and kept as a hash.
 */
@Service
public class CredentialService {

	/** Where they are kept. */
	public static final String TABLE = "credential";

	private final CredentialRepository credentials;

	private final CredentialTable table;

	private final EntityManager entityManager;

	private final WorkspaceClock clock;

	private final OnDemandKeys onDemandKeys;

	private final CachedWorkspaces workspaces;

	private final AuditTrail auditTrail;

	private final WorkspaceCaches caches;

	private final WorkspaceCache<String, Credential> byKeyHash;

	CredentialService(CredentialRepository credentials, CredentialTable table, EntityManager entityManager,
			WorkspaceClock clock, OnDemandKeys onDemandKeys, CachedWorkspaces workspaces, AuditTrail auditTrail,
			WorkspaceCaches caches) {
		this.caches = caches;
		this.byKeyHash = caches.create(Credential::workspaceId);
		this.workspaces = workspaces;
		this.credentials = credentials;
		this.table = table;
		this.entityManager = entityManager;
		this.clock = clock;
		this.onDemandKeys = onDemandKeys;
		this.auditTrail = auditTrail;
	}

	/**
	 * Makes a credential with a new random key.
	 * @return the key, which cannot be had again
	 */
	@Transactional
	public String create(long workspaceId, CredentialSpec credential) {
		return issue(workspaceId, credential).key();
	}

	/** Makes a credential with a new random key, which cannot be had again. */
	@Transactional
	public IssuedCredential issue(long workspaceId, CredentialSpec credential) {
		String key = ApiKey.random();
		return new IssuedCredential(store(workspaceId, credential, key).toCredential(), key);
	}

	/** Makes a credential with a key that is known already. */
	@Transactional
	public void create(long workspaceId, CredentialSpec credential, String key) {
		store(workspaceId, credential, key);
	}

	/**
	 * The credential that a key belongs to. Not to be called in a transaction: the first
	 * use of a key may make its workspace, and who held one connection while it waited
	 * for another would wait for ever with enough others like it. Comes from memory: a
	 * credential that this process has deleted is not found, one that another has deleted
	 * is not found a second later.
	 */
	public Optional<Credential> find(String key) {
		String hash = ApiKey.hash(key);
		return this.byKeyHash.get(hash, () -> this.table.find(hash).or(() -> this.onDemandKeys.find(key)));
	}

	/**
	 * As {@link #find(String)}, of a key that has to open one workspace. A key that makes
	 * its workspace at the first use makes none here that has another name.
	 * @param workspace the name of the workspace, null for any
	 */
	public Optional<Credential> find(String key, @Nullable String workspace) {
		if (workspace == null) {
			return find(key);
		}
		if (isAuto(key) && !OnDemandKeys.opens(key, workspace)) {
			return Optional.empty();
		}
		return find(key).filter((credential) -> this.workspaces.find(credential.workspaceId())
			.filter((opened) -> opened.name().equals(workspace))
			.isPresent());
	}

	/** Whether the first use of a key makes the workspace of a name. */
	public boolean mayMake(String key, String workspace) {
		return this.onDemandKeys.isOn() && OnDemandKeys.opens(key, workspace);
	}

	/** The failure for a key that opens no workspace. */
	public UnknownKeyException unknown(String key) {
		return new UnknownKeyException(this.onDemandKeys.reason(key));
	}

	/** A workspace's credentials, oldest first. */
	@Transactional(readOnly = true)
	public List<Credential> findAll(long workspaceId) {
		return this.credentials.findAll(workspaceId).stream().map(CredentialEntity::toCredential).toList();
	}

	/** As {@link #findAll}, with when each was made. */
	@Transactional(readOnly = true)
	public List<ListedCredential> list(long workspaceId) {
		return this.credentials.findAll(workspaceId).stream().map(CredentialEntity::toListed).toList();
	}

	/**
	 * Makes another credential with the rights of one, and a new random key. The old key
	 * stays valid beside it.
	 * @return nothing if the workspace has no credential of that id
	 */
	@Transactional
	public Optional<IssuedCredential> rotate(long workspaceId, String id) {
		return this.credentials.find(workspaceId, id).map((old) -> issue(workspaceId, old.toStored().credential()));
	}

	/**
	 * Takes a credential away: its key opens nothing from the next call on.
	 * @return whether the workspace had it
	 */
	@Transactional
	public boolean delete(long workspaceId, String id) {
		boolean there = this.credentials.delete(workspaceId, id) == 1;
		if (there) {
			this.caches.evictAfterCommit(workspaceId);
			this.auditTrail.recordKey(workspaceId, "credential.deleted", id);
		}
		return there;
	}

	/** A workspace's credentials with their hashes, oldest first. */
	@Transactional(readOnly = true)
	public List<StoredCredential> findAllWithHashes(long workspaceId) {
		return this.credentials.findAll(workspaceId).stream().map(CredentialEntity::toStored).toList();
	}

	/**
	 * Stores credentials whose keys are in use elsewhere.
	 * @throws KeyTakenException if one of the keys opens something already
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
			now = now.plus(1, ChronoUnit.MICROS); // keeps their order
			this.auditTrail.recordKey(workspaceId, "credential.created", id);
		}
	}

	/** The form in which a key is stored. */
	public static String hash(String key) {
		return ApiKey.hash(key);
	}

	/**
	 * Whether a key needs no credential to open a workspace, so that none can have it.
	 */
	public static boolean isAuto(String key) {
		return OnDemandKeys.isAuto(key);
	}

	/** Whether there is any credential, in whichever workspace. */
	@Transactional(readOnly = true)
	public boolean existsAny() {
		return this.credentials.existsAny();
	}

	@EventListener
	@Transactional
	void on(WorkspaceDeletionStarted closed) {
		this.credentials.deleteAll(closed.workspaceId());
	}

	private CredentialEntity store(long workspaceId, CredentialSpec credential, String key) {
		CredentialEntity created = new CredentialEntity(workspaceId, ApiKey.randomHex(6), ApiKey.hash(key), credential,
				this.clock.server());
		this.entityManager.persist(created);
		this.auditTrail.recordKey(workspaceId, "credential.created", created.toCredential().id());
		return created;
	}

}
