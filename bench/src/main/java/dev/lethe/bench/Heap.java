package dev.lethe.bench;

import module java.base;
import module java.management;

import com.sun.management.GarbageCollectionNotificationInfo;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/// Listens to the collector and keeps the most bytes that were in use after a collection. A young
/// collection leaves old garbage, so what is really needed is at most this.
final class Heap {

  private static final Set<String> HEAP =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .map(MemoryPoolMXBean::getName)
          .collect(Collectors.toUnmodifiableSet());

  private final AtomicLong most = new AtomicLong();

  Heap() {
    ManagementFactory.getGarbageCollectorMXBeans().forEach(this::listen);
  }

  private void listen(GarbageCollectorMXBean collector) {
    ((NotificationEmitter) collector)
        .addNotificationListener(
            (notification, _) -> {
              if (notification.getUserData() instanceof CompositeData data
                  && notification
                      .getType()
                      .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
                most.accumulateAndGet(after(data), Math::max);
              }
            },
            null,
            null);
  }

  private static long after(CompositeData data) {
    return GarbageCollectionNotificationInfo.from(data)
        .getGcInfo()
        .getMemoryUsageAfterGc()
        .entrySet()
        .stream()
        .filter(pool -> HEAP.contains(pool.getKey()))
        .mapToLong(pool -> pool.getValue().getUsed())
        .sum();
  }

  /// The most MiB since the last time this was asked; 0 if nothing was collected.
  double most() {
    return most.getAndSet(0) / (double) (1 << 20);
  }
}
