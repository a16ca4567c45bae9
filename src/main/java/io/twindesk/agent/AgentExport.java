package io.twindesk.agent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the work data of all users of the current workspace and writes it to another
 * workspace.
 */
@Service
@Transactional
public class AgentExport {

	private final AgentRepository agents;

	private final ViewRepository views;

	private final StatisticRepository statistics;

	private final CampaignRepository campaigns;

	private final ReservationRepository reservations;

	private final EntityManager entityManager;

	AgentExport(AgentRepository agents, ViewRepository views, StatisticRepository statistics,
			CampaignRepository campaigns, ReservationRepository reservations, EntityManager entityManager) {
		this.agents = agents;
		this.views = views;
		this.statistics = statistics;
		this.campaigns = campaigns;
		this.reservations = reservations;
		this.entityManager = entityManager;
	}

	@Transactional(readOnly = true)
	public AgentSnapshot read() {
		List<View> catalogue = this.views.findAll().stream().map(ViewEntity::toView).toList();
		Map<Long, View> byId = catalogue.stream().collect(Collectors.toMap(View::id, Function.identity()));
		var selectedViews = byUser(this.views.findSelections(), ViewSelectionEntity::userId,
				(selection) -> byId.getOrDefault(selection.viewId(), new View(selection.viewId(), "")));
		var reservationsByUser = byUser(this.reservations.findAll(), ReservationEntity::userId,
				ReservationEntity::toReservation);
		var campaignsByUser = byUser(this.campaigns.findAll(), CampaignEntity::userId, CampaignEntity::toCampaign);
		var statisticsByUser = byUser(this.statistics.findAll(), StatisticEntity::userId, StatisticEntity::toStatistic);
		Map<Long, AgentDetails> details = new LinkedHashMap<>();
		for (AgentEntity row : this.agents.findAll()) {
			long id = row.userId();
			details.put(id,
					new AgentDetails(row.toAgent(), selectedViews.getOrDefault(id, List.of()),
							reservationsByUser.getOrDefault(id, List.of()), campaignsByUser.getOrDefault(id, List.of()),
							statisticsByUser.getOrDefault(id, List.of())));
		}
		return new AgentSnapshot(catalogue, details);
	}

	/** Writes a snapshot to a workspace that has its users but no work data. */
	public void fill(AgentSnapshot snapshot) {
		snapshot.catalogue().forEach((view) -> this.entityManager.persist(new ViewEntity(view.id(), view.name())));
		snapshot.agents().forEach((id, details) -> {
			this.entityManager.persist(AgentEntity.of(id, details.agent()));
			AgentDetailsService.persist(this.entityManager, id, details);
		});
	}

	private static <E, T> Map<Long, List<T>> byUser(List<E> rows, Function<E, Long> user, Function<E, T> row) {
		return rows.stream().collect(Collectors.groupingBy(user, Collectors.mapping(row, Collectors.toList())));
	}

}
