public import Cartouche

/// A chart of the gallery: a file, and the same chart in Swift.
public struct GalleryChart: Sendable {
  /// The file below `Gallery`.
  public let file: String
  /// The chart in Swift.
  public let figure: @Sendable () -> any ChartFigure
}

/// Arms transfers and deals of Russia and China.
enum ArmsGallery {}
/// Joint exercises of China and Russia.
enum ExercisesGallery {}
/// Leaders, contacts, mechanisms and vetoes.
enum DiplomacyGallery {}

/// Every chart of the gallery that is also written in Swift.
public let galleryCharts: [GalleryChart] = [
  GalleryChart(file: "arms/bars.vl.json") { ArmsGallery.bars },
  GalleryChart(file: "arms/bars-sorted.vl.json") { ArmsGallery.barsSorted },
  GalleryChart(file: "arms/bars-grouped.vl.json") { ArmsGallery.barsGrouped },
  GalleryChart(file: "arms/bars-stacked.vl.json") { ArmsGallery.barsStacked },
  GalleryChart(file: "arms/bars-normalised.vl.json") { ArmsGallery.barsNormalised },
  GalleryChart(file: "arms/lollipop.vl.json") { ArmsGallery.lollipop },
  GalleryChart(file: "arms/waterfall.vl.json") { ArmsGallery.waterfall },
  GalleryChart(file: "arms/bullet.vl.json") { ArmsGallery.bullet },
  GalleryChart(file: "arms/lines.vl.json") { ArmsGallery.lines },
  GalleryChart(file: "arms/slope.vl.json") { ArmsGallery.slope },
  GalleryChart(file: "arms/bump.vl.json") { ArmsGallery.bump },
  GalleryChart(file: "arms/area.vl.json") { ArmsGallery.area },
  GalleryChart(file: "arms/band-editions.vl.json") { ArmsGallery.bandEditions },
  GalleryChart(file: "arms/scatter-regression.vl.json") { ArmsGallery.scatterRegression },
  GalleryChart(file: "arms/strip.vl.json") { ArmsGallery.strip },
  GalleryChart(file: "arms/connected.vl.json") { ArmsGallery.connected },
  GalleryChart(file: "arms/heatmap.vl.json") { ArmsGallery.heatmap },
  GalleryChart(file: "arms/boxplot.vl.json") { ArmsGallery.boxplot },
  GalleryChart(file: "arms/histogram.vl.yaml") { ArmsGallery.histogram },
  GalleryChart(file: "arms/gantt.vl.json") { ArmsGallery.gantt },
  GalleryChart(file: "arms/lines-log.vl.json") { ArmsGallery.linesLog },
  GalleryChart(file: "arms/parallel.vl.json") { ArmsGallery.parallel },
  GalleryChart(file: "arms/loess.vl.json") { ArmsGallery.loess },
  GalleryChart(file: "arms/table.vl.json") { ArmsGallery.table },
  GalleryChart(file: "arms/dumbbell.vl.json") { ArmsGallery.dumbbell },
  GalleryChart(file: "arms/arc.vl.json") { ArmsGallery.arc },
  GalleryChart(file: "arms/bars-diverging.vl.json") { ArmsGallery.barsDiverging },
  GalleryChart(file: "arms/bubble.vl.json") { ArmsGallery.bubble },
  GalleryChart(file: "arms/dual-axis.vl.json") { ArmsGallery.dualAxis },
  GalleryChart(file: "arms/ecdf.vl.json") { ArmsGallery.ecdf },
  GalleryChart(file: "arms/facets.vl.json") { ArmsGallery.facets },
  GalleryChart(file: "arms/line-provisional.vl.json") { ArmsGallery.lineProvisional },
  GalleryChart(file: "arms/lines-share.vl.json") { ArmsGallery.linesShare },
  GalleryChart(file: "arms/marginals.vl.json") { ArmsGallery.marginals },
  GalleryChart(file: "arms/moving-average.vl.json") { ArmsGallery.movingAverage },
  GalleryChart(file: "arms/overview-detail.vl.json") { ArmsGallery.overviewDetail },
  GalleryChart(file: "arms/step.vl.yaml") { ArmsGallery.step },
  GalleryChart(file: "arms/stream.vl.json") { ArmsGallery.stream },
  GalleryChart(file: "diplomacy/radial.vl.json") { DiplomacyGallery.radial },
  GalleryChart(file: "diplomacy/stream-officials.vl.json") { DiplomacyGallery.streamOfficials },
  GalleryChart(file: "exercises/repeat.vl.json") { ExercisesGallery.repeated },
  GalleryChart(file: "exercises/step-cumulative.vl.json") { ExercisesGallery.stepCumulative },
  GalleryChart(file: "exercises/bars-stacked.vl.json") { ExercisesGallery.barsStacked },
  GalleryChart(file: "exercises/timeline.vl.json") { ExercisesGallery.timeline },
  GalleryChart(file: "exercises/gantt.vl.json") { ExercisesGallery.gantt },
  GalleryChart(file: "exercises/normalised.vl.json") { ExercisesGallery.normalised },
  GalleryChart(file: "exercises/bubble.vl.json") { ExercisesGallery.bubble },
  GalleryChart(file: "exercises/dumbbell.vl.json") { ExercisesGallery.dumbbell },
  GalleryChart(file: "exercises/histogram.vl.yaml") { ExercisesGallery.histogram },
  GalleryChart(file: "exercises/ecdf.vl.json") { ExercisesGallery.ecdf },
  GalleryChart(file: "exercises/heatmap.vl.json") { ExercisesGallery.heatmap },
  GalleryChart(file: "exercises/bars-waters.vl.json") { ExercisesGallery.barsWaters },
  GalleryChart(file: "exercises/map-world.vl.json") { ExercisesGallery.mapWorld },
  GalleryChart(file: "exercises/map-density.vl.json") { ExercisesGallery.mapDensity },
  GalleryChart(file: "exercises/distance.vl.json") { ExercisesGallery.distance },
  GalleryChart(file: "arms/map-routes.vl.json") { ArmsGallery.mapRoutes },
  GalleryChart(file: "exercises/map-east-asia.vl.json") { ExercisesGallery.mapEastAsia },
  GalleryChart(file: "exercises/map-periods.vl.json") { ExercisesGallery.mapPeriods },
  GalleryChart(file: "exercises/map-arctic.vl.json") { ExercisesGallery.mapArctic },
  GalleryChart(file: "exercises/boxplot.vl.json") { ExercisesGallery.boxplot },
  GalleryChart(file: "exercises/lollipop.vl.json") { ExercisesGallery.lollipop },
  GalleryChart(file: "exercises/overview.vl.json") { ExercisesGallery.overview },
  GalleryChart(file: "exercises/bars-partners.vl.json") { ExercisesGallery.barsPartners },
  GalleryChart(file: "exercises/waffle.vl.json") { ExercisesGallery.waffle },
  GalleryChart(file: "diplomacy/heatmap.vl.json") { DiplomacyGallery.heatmap },
  GalleryChart(file: "diplomacy/bars-diverging.vl.json") { DiplomacyGallery.barsDiverging },
  GalleryChart(file: "diplomacy/map-meetings.vl.json") { DiplomacyGallery.mapMeetings },
  GalleryChart(file: "diplomacy/calendar.vl.json") { DiplomacyGallery.calendar },
  GalleryChart(file: "diplomacy/terms.vl.json") { DiplomacyGallery.terms },
  GalleryChart(file: "diplomacy/lines-cumulative.vl.json") { DiplomacyGallery.linesCumulative },
  GalleryChart(file: "diplomacy/bars-officials.vl.yaml") { DiplomacyGallery.barsOfficials },
  GalleryChart(file: "diplomacy/step-vetoes.vl.json") { DiplomacyGallery.stepVetoes },
  GalleryChart(file: "diplomacy/bars-regions.vl.json") { DiplomacyGallery.barsRegions },
  GalleryChart(file: "diplomacy/timeline-vetoes.vl.json") { DiplomacyGallery.timelineVetoes },
  GalleryChart(file: "diplomacy/dots-vetoes.vl.json") { DiplomacyGallery.dotsVetoes },
  GalleryChart(file: "diplomacy/gantt-mechanisms.vl.json") { DiplomacyGallery.ganttMechanisms },
  GalleryChart(file: "diplomacy/step-mechanisms.vl.json") { DiplomacyGallery.stepMechanisms },
  GalleryChart(file: "diplomacy/table-mechanisms.vl.json") { DiplomacyGallery.tableMechanisms },
  GalleryChart(file: "diplomacy/lines-gaps.vl.json") { DiplomacyGallery.linesGaps },
  GalleryChart(file: "diplomacy/density.vl.json") { DiplomacyGallery.density },
  GalleryChart(file: "diplomacy/heat-margins.vl.json") { DiplomacyGallery.heatMargins },
  GalleryChart(file: "diplomacy/errorbars.vl.json") { DiplomacyGallery.errorbars },
  GalleryChart(file: "diplomacy/band.vl.json") { DiplomacyGallery.band },
  GalleryChart(file: "diplomacy/facets.vl.json") { DiplomacyGallery.facets },
]
