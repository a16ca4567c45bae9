package io.twindesk.agent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads and stores all work data of one user as a whole, in the transaction of a caller.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AgentDetailsService {

	private final AgentStore rows;

	private final AgentTable table;

	private final ViewRepository views;

	private final StatisticRepository statistics;

	private final CampaignRepository campaigns;

	private final ReservationRepository reservations;

	private final EntityManager entityManager;

	AgentDetailsService(AgentStore rows, AgentTable table, ViewRepository views, StatisticRepository statistics,
			CampaignRepository campaigns, ReservationRepository reservations, EntityManager entityManager) {
		this.rows = rows;
		this.table = table;
		this.views = views;
		this.statistics = statistics;
		this.campaigns = campaigns;
		this.reservations = reservations;
		this.entityManager = entityManager;
	}

	/**
	 * Returns the stored work data, expired reservations included; empty if nothing of it
	 * was ever changed.
	 */
	public Optional<AgentDetails> find(long userId) {
		return this.table.find(userId).map((settings) -> details(userId, settings));
	}

	/** Stores the work data of a user created in this transaction. */
	public void create(long userId, AgentDetails details) {
		this.table.insert(userId, details.agent());
		persist(this.entityManager, userId, details);
	}

	/** Replaces the work data of a user and publishes what has changed. */
	public void replace(long userId, AgentDetails after) {
		AgentSettings settings = this.rows.lock(userId);
		AgentDetails before = details(userId, settings);
		if (after.equals(before)) {
			return;
		}
		this.views.findSelections(userId).forEach(this.entityManager::remove);
		this.statistics.findAll(userId).forEach(this.entityManager::remove);
		this.campaigns.findAll(userId).forEach(this.entityManager::remove);
		this.reservations.findAll(userId).forEach(this.entityManager::remove);
		// Hibernate would insert the new rows before it deletes the old ones
		this.entityManager.flush();
		persist(this.entityManager, userId, after);
		this.rows.update(userId, settings, AgentEntity.of(userId, after.agent()));
		Set<String> changed = changed(before, after);
		if (!changed.isEmpty()) {
			this.rows.changed(userId, changed);
		}
		if (!after.agent().status().equals(settings.status())) {
			this.rows.statusChanged(userId, after.agent().status());
		}
	}

	/** Persists the rows of a user's work data that are in tables of their own. */
	static void persist(EntityManager entityManager, long id, AgentDetails details) {
		details.views().forEach((view) -> entityManager.persist(new ViewSelectionEntity(id, view.id())));
		details.statistics().forEach((entry) -> entityManager.persist(StatisticEntity.of(id, entry)));
		details.campaigns().forEach((entry) -> entityManager.persist(CampaignEntity.of(id, entry)));
		details.reservations().forEach((entry) -> entityManager.persist(ReservationEntity.of(id, entry)));
	}

	private AgentDetails details(long userId, AgentSettings settings) {
		List<View> selected = this.views.findSelected(userId).stream().map(ViewEntity::toView).toList();
		return new AgentDetails(settings, selected,
				this.reservations.findAll(userId).stream().map(ReservationEntity::toReservation).toList(),
				this.campaigns.findAll(userId).stream().map(CampaignEntity::toCampaign).toList(),
				this.statistics.findAll(userId).stream().map(StatisticEntity::toStatistic).toList());
	}

	/** Returns the names of the changed fields except the status. */
	private static Set<String> changed(AgentDetails before, AgentDetails after) {
		Map<String, Object> old = fields(before);
		Set<String> names = new TreeSet<>();
		fields(after).forEach((name, value) -> {
			if (!value.equals(old.get(name))) {
				names.add(name);
			}
		});
		return names;
	}

	private static Map<String, Object> fields(AgentDetails details) {
		AgentSettings settings = details.agent();
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("dateFormat", settings.dateFormat());
		fields.put("groups", settings.groups());
		fields.put("maxChats", settings.maxChats());
		fields.put("chatSoundNewMessage", settings.chatSoundNewMessage());
		fields.put("notifyOnTicketAssignment", settings.notifyOnTicketAssignment());
		fields.put("ticketIncognitoMode", settings.ticketIncognitoMode());
		fields.put("callsAutoAnswer", settings.callsAutoAnswer());
		fields.put("views", details.views());
		fields.put("reservations", details.reservations());
		fields.put("campaigns", details.campaigns());
		fields.put("statistics", details.statistics());
		return fields;
	}

}
