package dev.lethe.registry;

import module java.base;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import dev.lethe.core.rights.Requests;
import dev.lethe.core.rights.Task;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The table of tasks. Rows are written within the transaction of what caused them; db-scheduler
/// takes them from there, so that a crash loses none.
final class Tasks {

  /// The first wait after a failure; each further one is half as long again.
  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);

  private static final double LONGER = 1.5;

  /// Hands sealed bytes through as they are.
  private static final Serializer BYTES =
      new Serializer() {
        @Override
        public byte[] serialize(Object data) {
          return (byte[]) data;
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] bytes) {
          return type.cast(bytes);
        }
      };

  private Tasks() {}

  static void enqueue(Handle handle, Task task, Instant due) {
    handle
        .createUpdate(
            """
            insert into scheduled_tasks
              (task_name, task_instance, task_data, execution_time, picked, version)
            values (:kind, :id, :sealed, :due, false, 1)
            on conflict do nothing
            """)
        .bind("kind", task.kind())
        .bind("id", task.id())
        .bind("sealed", task.sealed().getBytes(StandardCharsets.US_ASCII))
        .bind("due", Times.stored(due))
        .execute();
  }

  static long waiting(Handle handle, String kind) {
    return handle
        .createQuery("select count(*) from scheduled_tasks where task_name = :kind")
        .bind("kind", kind)
        .mapTo(long.class)
        .one();
  }

  /// Works off tasks of these kinds until it is closed.
  static Requests.Work work(
      DataSource pool,
      SortedSet<String> kinds,
      Requests.Worker worker,
      int threads,
      Duration pause) {
    List<com.github.kagkarlsson.scheduler.task.Task<?>> tasks =
        kinds.stream()
            .<com.github.kagkarlsson.scheduler.task.Task<?>>map(kind -> task(kind, worker))
            .toList();
    Scheduler scheduler =
        Scheduler.create(pool, tasks)
            .serializer(BYTES)
            .threads(threads)
            .pollingInterval(pause)
            .heartbeatInterval(Duration.ofSeconds(5))
            .missedHeartbeatsLimit(4)
            .shutdownMaxWait(Duration.ofSeconds(10))
            .build();
    scheduler.start();
    return scheduler::stop;
  }

  private static CustomTask<byte[]> task(String kind, Requests.Worker worker) {
    return com.github.kagkarlsson.scheduler.task.helper.Tasks.custom(kind, byte[].class)
        .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_WAIT, LONGER))
        .execute((instance, _) -> {
          worker.work(new Task(kind, instance.getId(), text(instance.getData())));
          return new CompletionHandler.OnCompleteRemove<>();
        });
  }

  private static String text(byte @Nullable [] sealed) {
    return sealed == null ? "" : new String(sealed, StandardCharsets.US_ASCII);
  }
}
