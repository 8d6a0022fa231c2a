#include "tools/map/options.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace atrium {
namespace {

constexpr auto kCommands = std::to_array<std::pair<std::string_view, MapCommand>>({
    {"lint", MapCommand::kLint},
    {"info", MapCommand::kInfo},
    {"convert", MapCommand::kConvert},
    {"render", MapCommand::kRender},
    {"--help", MapCommand::kHelp},
    {"-h", MapCommand::kHelp},
});

std::optional<MapCommand> CommandNamed(std::string_view name) {
  const auto* const found =
      std::find_if(kCommands.begin(), kCommands.end(),
                   [name](const auto& command) { return command.first == name; });
  return found == kCommands.end() ? std::nullopt : std::optional(found->second);
}

bool Reports(MapCommand command) {
  return command == MapCommand::kLint || command == MapCommand::kInfo;
}

// What convert and render write is called as the map is.
std::optional<std::string> NameOfTwo(const std::vector<std::filesystem::path>& files) {
  std::set<std::string> names;
  for (const std::filesystem::path& file : files) {
    if (!names.insert(file.stem().string()).second) return file.stem().string();
  }
  return std::nullopt;
}

class ArgumentReader {
 public:
  ArgumentReader(int count, const char* const* arguments) : count_(count), arguments_(arguments) {}

  Result<MapToolOptions> Read() {
    const auto command = count_ > 1 ? CommandNamed(arguments_[1]) : std::nullopt;
    if (!command) return Error{"Say lint, info, convert or render first; see --help."};
    options_.command = *command;
    if (*command == MapCommand::kHelp) return options_;
    for (int i = 2; i < count_ && problem_.empty();) i += ReadArgument(i);
    if (problem_.empty()) CheckFiles();
    if (!problem_.empty()) return Error{problem_};
    return options_;
  }

 private:
  // How many arguments it took.
  int ReadArgument(int at) {
    const std::string argument = arguments_[at];
    if (argument == "--json" && Reports(options_.command)) {
      options_.json = true;
    } else if (argument == "--out" && !Reports(options_.command)) {
      return ReadValue(at, options_.out_folder);
    } else if (argument == "--root") {
      return ReadValue(at, options_.root);
    } else if (argument.starts_with('-')) {
      problem_ = std::string(arguments_[1]) + " has no option " + argument + "; see --help.";
    } else {
      options_.map_files.emplace_back(argument);
    }
    return 1;
  }

  int ReadValue(int at, std::filesystem::path& into) {
    if (at + 1 < count_) {
      into = arguments_[at + 1];
    } else {
      problem_ = std::string(arguments_[at]) + " needs a value.";
    }
    return 2;
  }

  void CheckFiles() {
    if (options_.map_files.empty()) problem_ = "Name a map file; see --help.";
    if (Reports(options_.command)) return;
    if (const auto name = NameOfTwo(options_.map_files)) {
      problem_ = "Two of the maps are called '" + *name + "', and what is written of one would " +
                 "take the place of the other. Take them one at a time, each with its --out.";
    }
  }

  int count_;
  const char* const* arguments_;
  MapToolOptions options_;
  std::string problem_;
};

}  // namespace

Result<MapToolOptions> ParseMapToolOptions(int argument_count, const char* const* arguments) {
  return ArgumentReader(argument_count, arguments).Read();
}

}  // namespace atrium
