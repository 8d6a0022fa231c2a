#include "tools/map/commands.h"

#include <algorithm>
#include <ostream>
#include <string>
#include <system_error>
#include <vector>

#include "server/maps/file_io.h"
#include "server/maps/image/png_image.h"
#include "server/maps/map_import.h"
#include "server/maps/map_render.h"
#include "shared/world/map_package.h"
#include "tools/map/report.h"

namespace atrium {
namespace {

namespace fs = std::filesystem;

// Each of the following returns what went wrong, empty if nothing.

std::string MakeFolder(const fs::path& folder) {
  std::error_code code;
  fs::create_directories(folder, code);
  if (!code) return {};
  return "'" + folder.string() + "' cannot be made: " + code.message() + ".";
}

std::string WritePackage(const ImportedMap& imported, const fs::path& folder) {
  std::string problem = MakeFolder(folder);
  if (problem.empty()) problem = WriteFileAtomically(folder / "map.bin", imported.package);
  for (std::size_t page = 0; page < imported.pages.size() && problem.empty(); ++page) {
    problem =
        WriteFileAtomically(folder / AtlasPageName(static_cast<int>(page)), imported.pages[page]);
  }
  return problem;
}

std::string WritePicture(const MapReport& report, const fs::path& folder) {
  std::vector<Image> pages;
  for (const Bytes& page : report.imported.pages) {
    auto image = DecodePng(page);
    if (!image) return image.ErrorMessage();
    pages.push_back(std::move(image).Value());
  }
  const auto picture = RenderMap(report.map, pages);
  if (!picture) return picture.ErrorMessage();
  std::string problem = MakeFolder(folder);
  if (!problem.empty()) return problem;
  return WriteFileAtomically(folder / (report.file.stem().string() + ".png"),
                             EncodePng(picture.Value()));
}

std::string Write(const MapToolOptions& options, const MapReport& report) {
  if (options.command == MapCommand::kRender) return WritePicture(report, options.out_folder);
  return WritePackage(report.imported, options.out_folder / report.file.stem());
}

MapReport Look(const fs::path& file, const fs::path& root) {
  MapReport report;
  report.file = file;
  auto imported = ImportMap(file, root);
  if (!imported) {
    report.error = imported.ErrorMessage();
    return report;
  }
  report.imported = std::move(imported).Value();
  auto map = Decode(report.imported.package);
  if (map) {
    report.map = std::move(map).Value();
  } else {
    report.error = map.ErrorMessage();
  }
  return report;
}

int Describe(const MapToolOptions& options, const std::vector<MapReport>& reports,
             std::ostream& out) {
  const bool lint = options.command == MapCommand::kLint;
  out << (options.json ? JsonOf(reports, lint) : TextOf(reports, lint));
  const bool fine = std::all_of(reports.begin(), reports.end(), [lint](const MapReport& report) {
    return report.error.empty() && (!lint || report.imported.warnings.empty());
  });
  return fine ? kAllWell : kMapProblems;
}

int WriteAll(const MapToolOptions& options, const std::vector<MapReport>& reports,
             std::ostream& complaints) {
  int status = kAllWell;
  for (const MapReport& report : reports) {
    const bool usable = report.error.empty();
    const std::string problem = usable ? Write(options, report) : report.error;
    if (problem.empty()) continue;
    complaints << "atrium-map: " << problem << "\n";
    status = std::max(status, usable ? kWrongUsage : kMapProblems);
  }
  return status;
}

}  // namespace

int RunMapTool(const MapToolOptions& options, std::ostream& out, std::ostream& complaints) {
  if (options.command == MapCommand::kHelp) {
    out << kMapToolHelp;
    return kAllWell;
  }
  std::vector<MapReport> reports;
  for (const fs::path& file : options.map_files) reports.push_back(Look(file, options.root));
  const bool reads = options.command == MapCommand::kLint || options.command == MapCommand::kInfo;
  return reads ? Describe(options, reports, out) : WriteAll(options, reports, complaints);
}

}  // namespace atrium
