package io.twindesk.user;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The {@code users} table of the current workspace. The filters of a list are in
 * {@link UserSearch}.
 */
interface UserRepository extends Repository<UserEntity, UserKey> {

	@Query("select u from UserEntity u where u.id = :id")
	Optional<UserEntity> find(long id);

	/**
	 * A native query, because Hibernate would translate a JPQL query on each call here.
	 */
	@NativeQuery("select * from users where workspace_id = :workspaceId and id = :id for update")
	Optional<UserEntity> lock(long workspaceId, long id);

	@Query("select count(u) > 0 from UserEntity u where u.id = :id")
	boolean exists(long id);

	@Query("select u.id from UserEntity u where u.emailKey = :key")
	Optional<Long> findIdByEmail(String key);

	@Query("select u.id from UserEntity u where u.phoneKey = :key")
	Optional<Long> findIdByPhone(String key);

	@Query("select u.id from UserEntity u where u.usernameKey = :key")
	Optional<Long> findIdByUsername(String key);

	@Query("select u.id from UserEntity u where u.linkGroup = :group order by u.id")
	List<Long> findGroup(long group);

	@Modifying(flushAutomatically = true, clearAutomatically = true)
	@Query("update UserEntity u set u.linkGroup = :group where u.id = :id")
	void join(long group, long id);

	@Modifying(flushAutomatically = true, clearAutomatically = true)
	@Query("update UserEntity u set u.linkGroup = :number where u.linkGroup = :group")
	void renumber(long group, long number);

	@Modifying(flushAutomatically = true, clearAutomatically = true)
	@Query("update UserEntity u set u.linkGroup = null where u.id = :id")
	void leave(long id);

	@Modifying(flushAutomatically = true, clearAutomatically = true)
	@Query("delete from UserEntity u where u.id = :id")
	void delete(long id);

	/** Returns all linked users, ascending by id. */
	@Query("select u.id as id, u.linkGroup as linkGroup from UserEntity u where u.linkGroup is not null order by u.id")
	List<Linked> findLinked();

	/** A user and its group. */
	record Linked(Long id, Long linkGroup) {
	}

}
