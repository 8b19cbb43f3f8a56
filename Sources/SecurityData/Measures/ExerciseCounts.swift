extension Collection where Element == JointExercise {
  /// Exercises a year, each counted once in the year in which it began, whatever its number of stages; every
  /// year from the first to the last, or of the range.
  public func perYear(in range: ClosedRange<Int>? = nil) -> [YearCount] {
    countPerYear(map(\.year), in: range)
  }

  /// Exercises by domain, each counted once: one whose stages differ in domain is `multi`. The most frequent
  /// first.
  public var perDomain: [GroupCount<ExerciseDomain>] { countPerGroup(map(\.domain)) }

  /// Exercises by series, such as `Peace Mission`; the most frequent first.
  public var perSeries: [GroupCount<String>] { countPerGroup(map(\.series)) }

  /// The part of the exercises in which others than China and Russia took part, from 0 to 1; nil where there
  /// are none.
  ///
  /// Decided by who took part in the exercise as a whole: a stage that two navies held alone inside a larger
  /// exercise does not make it bilateral.
  public var multilateralShare: Double? {
    isEmpty ? nil : Double(filter(\.isMultilateral).count) / Double(count)
  }
}

extension Collection where Element == ExerciseStage {
  /// Exercises by body of water: how many different exercises had at least one stage there, the most frequent
  /// first.
  ///
  /// An exercise with stages in two seas counts in both, so the numbers add up to more than there are
  /// exercises; two stages of one exercise in the same sea count once. Ports and shores
  /// (``ExerciseStage/AreaKind/coast``) are not counted to their sea.
  public var exercisesPerWater: [GroupCount<String>] {
    exercises(by: \.area, where: { $0.areaKind == .water })
  }

  /// Exercises with at least one stage in a domain, the most frequent first; an exercise may count in
  /// several.
  ///
  /// ``Swift/Collection/perDomain`` counts each exercise once instead.
  public var exercisesPerDomain: [GroupCount<ExerciseDomain>] {
    exercises(by: \.domain, where: { _ in true })
  }

  /// Places or stages by body of water, stages of one exercise counted each; the most frequent first.
  public var stagesPerWater: [GroupCount<String>] {
    countPerGroup(filter { $0.areaKind == .water }.map(\.area))
  }

  private func exercises<Group: Sendable & Hashable>(
    by group: (ExerciseStage) -> Group, where isCounted: (ExerciseStage) -> Bool
  ) -> [GroupCount<Group>] {
    var groupsOf: [String: Set<Group>] = [:]
    var groups: [Group] = []
    for stage in self where isCounted(stage) {
      let own = group(stage)
      if groupsOf[stage.exercise, default: []].insert(own).inserted { groups.append(own) }
    }
    return countPerGroup(groups)
  }
}
