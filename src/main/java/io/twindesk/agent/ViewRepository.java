package io.twindesk.agent;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The views of the current workspace and users' selections. */
interface ViewRepository extends Repository<ViewEntity, ViewKey> {

	@Query("select v from ViewEntity v where v.id = :id")
	Optional<ViewEntity> find(long id);

	@Query("""
			select v from ViewSelectionEntity s join ViewEntity v on v.id = s.viewId
			where s.userId = :userId order by v.id
			""")
	List<ViewEntity> findSelected(long userId);

	@Query("select s from ViewSelectionEntity s where s.userId = :userId and s.viewId = :viewId")
	Optional<ViewSelectionEntity> findSelection(long userId, long viewId);

	@Query("select s from ViewSelectionEntity s where s.userId = :userId order by s.viewId")
	List<ViewSelectionEntity> findSelections(long userId);

	@Query("select v from ViewEntity v order by v.id")
	List<ViewEntity> findAll();

	@Query("select s from ViewSelectionEntity s order by s.userId, s.viewId")
	List<ViewSelectionEntity> findSelections();

}
